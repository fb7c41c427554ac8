<?php // set returns previous
var_dump(http_response_code(404), http_response_code(500), http_response_code());
