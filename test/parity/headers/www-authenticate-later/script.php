<?php // b www authenticate later
http_response_code(403);
header('www-authenticate: Digest x');
var_dump(http_response_code());
