// location then code 404
header('Location: /x'); http_response_code(404); echo(http_response_code());
