<?php // uncaught 500 header cb
header_register_callback(function () { header('X-Code: ' . http_response_code()); });
throw new Exception("z");
