<?php // finish request uncaught after
$side = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-request-uncaught-after.txt';
register_shutdown_function(function () use ($side) { error_log("shutdown\nend\n", 3, $side); });
echo 'response';
fastcgi_finish_request();
throw new Exception('after finish');
