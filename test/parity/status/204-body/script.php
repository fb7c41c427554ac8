<?php // b 204 body
http_response_code(204);
header('Content-Type: text/plain');
echo 'x';
