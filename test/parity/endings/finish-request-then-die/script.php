<?php // finish request then die
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-request-then-die.txt';
register_shutdown_function(function () use ($side) { error_log("shutdown\nend\n", 3, $side); });
echo 'response';
fastcgi_finish_request();
die('unseen');
