<?php // time limit buffer through callback
ob_start(fn($buffer, $phase) => "<$buffer:$phase>");
echo 'partial';
set_time_limit(1);
while (true) { }
