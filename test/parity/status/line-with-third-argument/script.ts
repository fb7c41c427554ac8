// line with third argument
header('HTTP/1.1 404 One', true, 403); echo(http_response_code());
