<?php // status 204 no body
http_response_code(204);
header('X-A: 1');
echo 'not sent';
