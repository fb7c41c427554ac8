<?php // an empty password is none
var_dump($_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'] ?? 'not set');
