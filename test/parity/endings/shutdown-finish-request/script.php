<?php // shutdown finish request
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-shutdown-finish-request.txt';
register_shutdown_function(function () use ($side) { echo 'shutdown;'; fastcgi_finish_request(); echo 'lost'; error_log("after finish\nend\n", 3, $side); });
echo 'main;';
