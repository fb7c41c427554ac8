// location lower case
header('location: /elsewhere'); echo(http_response_code());
