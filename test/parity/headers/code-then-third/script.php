<?php // b code then third
http_response_code(404);
header('X-A: 1', true, 201);
header('X-B: 1', true, 0);
header('HTTP/1.1 202 Own', true, 203);
var_dump(http_response_code());
