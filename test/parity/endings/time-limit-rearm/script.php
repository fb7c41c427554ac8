<?php // time limit rearm
set_time_limit(1);
$until = microtime(true) + 0.7; while (microtime(true) < $until) { }
set_time_limit(1);
$until = microtime(true) + 0.7; while (microtime(true) < $until) { }
echo 'survived';
