// b location after 404
http_response_code(404);
header("location:/x");
var_dump(http_response_code());
