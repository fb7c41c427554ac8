<?php // line custom phrase
header('HTTP/1.1 404 Custom Phrase'); echo http_response_code();
