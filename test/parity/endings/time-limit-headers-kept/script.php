<?php // time limit headers kept
ini_set('display_errors', '0');
header('X-Before: 1');
http_response_code(202);
set_time_limit(1);
while (true) { }
