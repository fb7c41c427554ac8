<?php // error before header
ini_set('html_errors', '0'); trigger_error('first'); header('X-After: 1'); setcookie('a', 'b'); var_dump(headers_sent(), http_response_code(404)); header_remove('X-Powered-By');
