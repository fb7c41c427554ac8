<?php // abort stops at flush
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-abort-stops-at-flush.txt';
register_shutdown_function(function () use ($side) { error_log(json_encode([connection_status(), connection_aborted()]) . "\nend\n", 3, $side); });
echo 'a'; flush();
usleep(900000);
echo 'b'; flush();
error_log("not reached\n", 3, $side);
