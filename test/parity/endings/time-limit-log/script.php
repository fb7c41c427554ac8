<?php // time limit log
$f = $_SERVER['DOCUMENT_ROOT'] . '/side/tl.log'; ini_set('log_errors', '1'); ini_set('error_log', $f); ini_set('display_errors', '0'); set_time_limit(1); register_shutdown_function(function () use ($f) { echo substr(file_get_contents($f), 27); unlink($f); }); function spin() { while (true) { $x = 1; } }
spin();
