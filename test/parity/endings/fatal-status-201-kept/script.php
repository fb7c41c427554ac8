<?php // fatal status 201 kept
ini_set('display_errors', '0'); http_response_code(201); ob_start(); echo 'made';
throw new Exception('x');
