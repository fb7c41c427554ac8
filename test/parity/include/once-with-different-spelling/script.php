<?php // once with different spelling
include_once 'inc.php';
var_dump(include_once './inc.php');
