// uncaught 500 ob cleaned
ob_start();
echo("buffered");
register_shutdown_function(function () { ob_end_clean(); echo("Sorry ", http_response_code()); });
throw new Exception("z");
