<?php // chunked callback per flush
ob_start(fn($buffer, $phase) => "<$buffer:$phase>");
echo 'a'; ob_flush(); flush();
usleep(400000);
echo 'b'; ob_flush(); flush();
usleep(400000);
echo 'c';
