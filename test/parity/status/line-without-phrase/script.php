<?php // line without phrase
header('HTTP/1.1 404'); echo http_response_code();
