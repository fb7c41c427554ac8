// get default
echo(http_response_code());
