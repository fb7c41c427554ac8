<?php // finish flush stop
$f = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-flush-stop.txt';
register_shutdown_function(function () use ($f) { file_put_contents($f, 'sd ' . connection_status() . connection_aborted() . "\nend\n", FILE_APPEND); });
echo "front";
fastcgi_finish_request();
try { echo "x"; file_put_contents($f, "a\n"); flush(); file_put_contents($f, "b\n", FILE_APPEND); } finally { file_put_contents($f, "fin\n", FILE_APPEND); }
