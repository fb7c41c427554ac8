<?php // status 304 keeps headers
http_response_code(304);
header('Cache-Control: max-age=60');
header('Content-Length: 99');
