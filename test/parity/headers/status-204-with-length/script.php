<?php // status 204 with length
http_response_code(204);
header('Content-Length: 0');
