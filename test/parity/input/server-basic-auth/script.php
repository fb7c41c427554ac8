<?php // server basic auth
echo $_SERVER['PHP_AUTH_USER'], '|', $_SERVER['PHP_AUTH_PW'], '|', $_SERVER['HTTP_AUTHORIZATION'];
