<?php // finish request twice
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-request-twice.txt';
echo 'response';
error_log(json_encode(fastcgi_finish_request()) . "\n", 3, $side);
error_log(json_encode(fastcgi_finish_request()) . "\n", 3, $side);
error_log("end\n", 3, $side);
