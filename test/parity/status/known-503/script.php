<?php // known 503
http_response_code(503); header('Retry-After: 5'); echo 'x';
