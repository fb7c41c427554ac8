<?php // beyond its size the buffer passes on and headers are out
echo str_repeat('x', 5000);
echo ob_get_length(), json_encode(headers_sent());
header('X-Late: too late');
