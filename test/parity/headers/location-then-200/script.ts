// b location then 200
header("Location: /x");
header("HTTP/1.1 200 OK");
var_dump(http_response_code());
