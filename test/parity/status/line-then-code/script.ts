// line then code
header('HTTP/1.1 500 Foo'); http_response_code(404); echo(http_response_code());
