<?php // b 304 length
http_response_code(304);
header('Content-Length: 5');
header('ETag: "x"');
header('Last-Modified: Mon, 01 Jan 2024 00:00:00 GMT');
echo 'hello';
