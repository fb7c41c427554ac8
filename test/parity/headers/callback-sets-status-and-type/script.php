<?php // callback sets status and type
header_register_callback(function () { http_response_code(202); header('Content-Type: text/plain'); });
echo 'body';
