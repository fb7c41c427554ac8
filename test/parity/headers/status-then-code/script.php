<?php // b status then code
header('HTTP/1.1 404 Custom');
var_dump(http_response_code(503));
var_dump(http_response_code());
