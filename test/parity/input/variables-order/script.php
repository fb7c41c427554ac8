<?php // variables order
echo count($_GET), count($_COOKIE);
