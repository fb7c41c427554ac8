<?php // length too large with finish
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/timing-length-too-large-with-finish.txt';
header('Content-Length: 20');
echo 'only fifteen...';
fastcgi_finish_request();
usleep(500000);
error_log("end\n", 3, $side);
