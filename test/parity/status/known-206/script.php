<?php // known 206
http_response_code(206); header('Content-Range: bytes 0-2/10'); echo 'abc';
