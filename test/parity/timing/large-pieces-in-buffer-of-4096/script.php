<?php // output_buffering=4096 holds flush() back until it overflows
echo 'a'; flush(); usleep(300000);
echo str_repeat('b', 5000); flush(); usleep(300000);
echo 'c'; ob_flush(); flush(); usleep(300000);
