// location removed keeps 302
header('Location: /new'); header_remove('Location'); echo(http_response_code());
