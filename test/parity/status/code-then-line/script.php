<?php // code then line
http_response_code(404); header('HTTP/1.1 200 Fine'); echo http_response_code();
