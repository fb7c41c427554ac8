<?php // b location keeps 201
http_response_code(201);
header('Location: /x');
var_dump(http_response_code());
