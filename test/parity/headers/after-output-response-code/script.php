<?php // http_response_code() after output changes what it answers, not the wire
echo 'x';
var_dump(http_response_code(404), http_response_code());
