<?php // default return is one
var_dump(include 'inc.php');
