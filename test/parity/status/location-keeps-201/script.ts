// location keeps 201
http_response_code(201); header('Location: /new'); echo(http_response_code());
