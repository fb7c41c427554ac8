<?php // finish request work continues
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-request-work-continues.txt';
header('X-A: 1');
echo 'complete';
fastcgi_finish_request();
usleep(400000);
error_log("worked, status " . connection_status() . "\n", 3, $side);
error_log("end\n", 3, $side);
