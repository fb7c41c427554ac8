<?php // zero is getter
http_response_code(404);
var_dump(http_response_code(0));
