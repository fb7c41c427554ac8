// third argument
header('X-A: 1', true, 402); echo(http_response_code());
