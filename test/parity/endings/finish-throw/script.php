<?php // finish throw
$f = $_SERVER['DOCUMENT_ROOT'] . '/side/endings-finish-throw.txt';
register_shutdown_function(function () use ($f) { $e = error_get_last(); file_put_contents($f, strtok($e['message'], "\n") . ' ' . $e['type'] . ' ' . connection_status() . http_response_code() . "\nend\n"); });
ini_set('display_errors', '0');
echo "front";
fastcgi_finish_request();
throw new Exception("after");
