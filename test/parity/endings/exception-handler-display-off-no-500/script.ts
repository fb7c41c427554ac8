// exception handler display off no 500
ini_set('display_errors', '0'); set_exception_handler((e) => { echo('H', http_response_code()); }); throw new Exception('x');
