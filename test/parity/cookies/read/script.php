<?php // b read
var_dump($_COOKIE);
echo $_SERVER['HTTP_COOKIE'];
