<?php // fatal set 200 explicitly
ini_set('display_errors', '0'); http_response_code(200); throw new Exception('x');
