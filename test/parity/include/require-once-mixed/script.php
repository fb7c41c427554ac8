<?php // require once mixed
require 'inc.php';
var_dump(require_once 'inc.php');
