<?php // missing in handler
set_error_handler(function ($errno, $errstr) { echo "[$errstr]"; return true; });
var_dump(include 'nothing_here.php');
