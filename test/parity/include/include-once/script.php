<?php // include once
include_once 'inc.php';
var_dump(include_once 'inc.php');
