<?php // b 206 range
http_response_code(206);
header('Content-Range: bytes 0-3/10');
header('Accept-Ranges: bytes');
echo 'abcd';
