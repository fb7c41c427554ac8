// location keeps 308
http_response_code(308); header('Location: /new'); echo(http_response_code());
