<?php // founding recipe keep alive
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/timing-founding-recipe-keep-alive.txt';
ignore_user_abort(true);
ob_start();
echo "Hello, client!\n";
header('Content-Length: ' . ob_get_length());
ob_end_flush();
flush();
usleep(600000);
echo 'late output is never seen';
error_log("background\nend\n", 3, $side);
