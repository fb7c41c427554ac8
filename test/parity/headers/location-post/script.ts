// b location post
header("Location: /x");
var_dump(http_response_code());
