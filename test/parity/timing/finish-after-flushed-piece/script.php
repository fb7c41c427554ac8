<?php // finish after flushed piece
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/timing-finish-after-flushed-piece.txt';
echo 'one '; flush();
usleep(400000);
echo 'two';
fastcgi_finish_request();
usleep(400000);
error_log("end\n", 3, $side);
