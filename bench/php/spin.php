<?php
set_time_limit(0);
$end = microtime(true) + $_GET['ms'] / 1000;
while (microtime(true) < $end);
echo 'spun';
