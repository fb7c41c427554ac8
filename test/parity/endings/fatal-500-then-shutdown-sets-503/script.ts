// fatal 500 then shutdown sets 503
ini_set('display_errors', '0');
register_shutdown_function(() => { http_response_code(503); header('Retry-After: 5'); echo('maintenance'); });
throw new Exception('x');
