<?php // server digest auth
echo $_SERVER['PHP_AUTH_DIGEST'];
