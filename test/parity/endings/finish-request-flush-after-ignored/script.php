<?php // finish request flush after ignored
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-request-flush-after-ignored.txt';
ignore_user_abort(true);
echo 'response';
fastcgi_finish_request();
echo 'late';
flush();
error_log("after flush " . connection_status() . "\nend\n", 3, $side);
