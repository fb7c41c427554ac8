<?php // error reporting ini get
error_reporting(E_WARNING | E_NOTICE);
var_dump(ini_get('error_reporting'));
