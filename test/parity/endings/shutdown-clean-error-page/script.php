<?php // shutdown clean error page
ini_set('display_errors', '0');
ob_start();
echo "half a page";
register_shutdown_function(function () { $e = error_get_last(); if ($e !== null) { ob_clean(); http_response_code(503); header('Retry-After: 5'); echo "custom page: ", strtok($e['message'], "\n"); } });
throw new RuntimeException("db down");
