// www authenticate lower case
header('www-authenticate: Basic'); echo(http_response_code());
