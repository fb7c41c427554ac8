<?php // founding recipe
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/timing-founding-recipe.txt';
ignore_user_abort(true);
set_time_limit(0);
ob_start();
echo "Hello, client!\n";
header('Connection: close');
header('Content-Length: ' . ob_get_length());
ob_end_flush();
flush();
usleep(600000);
error_log("background " . connection_status() . "\nend\n", 3, $side);
die();
