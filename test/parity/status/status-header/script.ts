// status header
header('Status: 404 Foo Bar'); echo(http_response_code());
