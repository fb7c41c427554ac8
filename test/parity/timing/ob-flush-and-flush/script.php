<?php // ob flush and flush
ob_start();
echo 'first'; ob_flush(); flush();
usleep(400000);
echo 'second'; ob_end_flush();
