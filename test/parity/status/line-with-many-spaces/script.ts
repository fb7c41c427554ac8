// line with many spaces
header('HTTP/1.1  404   Spaced'); echo(http_response_code());
