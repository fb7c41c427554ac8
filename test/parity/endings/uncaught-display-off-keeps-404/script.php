<?php // uncaught display off keeps 404
ini_set('display_errors', '0');
http_response_code(404);
throw new Exception('hidden');
