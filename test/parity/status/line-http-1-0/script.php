<?php // line http 1 0
header('HTTP/1.0 403 Forbidden'); echo http_response_code();
