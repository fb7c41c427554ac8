<?php // tl finish
$f = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-time-limit-finish.txt';
register_shutdown_function(function () use ($f) { file_put_contents($f, connection_status() . ' ' . error_get_last()['message'] . "\nend\n"); });
echo "front"; fastcgi_finish_request(); set_time_limit(1); while (true) { $x = 1; }
