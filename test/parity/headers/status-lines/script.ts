// b status lines
header("HTTP/1.1 404 Not Here");
var_dump(http_response_code());
header("HTTP/1.0 500");
var_dump(http_response_code());
header("HTTP/2 410 Gone For Good");
var_dump(http_response_code());
header("http/1.1 418 tea");
var_dump(http_response_code());
header("HTTP/1.1  201   Spaces");
var_dump(http_response_code());
