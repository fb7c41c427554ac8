<?php // finish request ob after
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-request-ob-after.txt';
echo 'x';
fastcgi_finish_request();
ob_start(); echo 'abc'; $length = ob_get_length(); ob_end_flush();
error_log("$length " . ob_get_level() . "\nend\n", 3, $side);
