// exit with headers
header('X-A: 1');
http_response_code(202);
register_shutdown_function(function () { header('X-B: 2'); http_response_code(203); });
exit();
