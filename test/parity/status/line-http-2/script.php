<?php // line http 2
header('HTTP/2 404 Two'); echo http_response_code();
