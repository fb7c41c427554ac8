// b www authenticate
header("WWW-Authenticate: Basic realm=\"x\"");
var_dump(http_response_code());
header("HTTP/1.1 403 Stop");
