// http code after errors
ini_set('html_errors', '0'); ob_start(); http_response_code(404); trigger_error('w', E_USER_WARNING); echo(http_response_code()); ini_set('display_errors', '0'); echo(http_response_code(200)); throw new Exception('e');
