<?php // error code from float
var_dump(http_response_code(404.0), http_response_code());
