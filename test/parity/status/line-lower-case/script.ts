// line lower case
header('http/1.1 410 Gone Away'); echo(http_response_code());
