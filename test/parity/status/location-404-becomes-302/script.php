<?php // location 404 becomes 302
http_response_code(404); header('Location: /new'); echo http_response_code();
