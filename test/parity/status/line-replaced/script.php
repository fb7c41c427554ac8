<?php // line replaced
header('HTTP/1.1 404 One'); header('HTTP/1.1 403 Two'); echo http_response_code();
