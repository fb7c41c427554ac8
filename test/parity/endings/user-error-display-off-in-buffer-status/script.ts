// user error display off in buffer status
ini_set('display_errors', '0'); ob_start(); echo('part;');
register_shutdown_function(() => { echo(http_response_code()); });
trigger_error('x', E_USER_ERROR);
