<?php // www authenticate after 403
http_response_code(403); header('WWW-Authenticate: Basic'); echo http_response_code();
