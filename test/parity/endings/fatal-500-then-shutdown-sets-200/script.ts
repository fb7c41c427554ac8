// fatal 500 then shutdown sets 200
ini_set('display_errors', '0');
register_shutdown_function(() => { echo(http_response_code(), ';'); http_response_code(200); echo(http_response_code()); });
throw new Exception('x');
