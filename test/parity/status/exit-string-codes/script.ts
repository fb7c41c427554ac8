// b exit string codes
http_response_code(400);
die("bad request");
