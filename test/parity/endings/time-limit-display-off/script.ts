// time limit display off
ini_set('display_errors', '0'); set_time_limit(1); register_shutdown_function(() => { echo(http_response_code()); }); while (true) { var x = 1; }
