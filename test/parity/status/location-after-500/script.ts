// location after 500
http_response_code(500); header('Location: /x'); echo(http_response_code());
