<?php // b status header
header('Status: 404 Nope');
var_dump(http_response_code());
print_r(headers_list());
