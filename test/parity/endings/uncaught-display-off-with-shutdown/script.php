<?php // uncaught display off with shutdown
ini_set('display_errors', '0');
register_shutdown_function(function () { echo 'code ', http_response_code(); });
throw new Exception('hidden');
