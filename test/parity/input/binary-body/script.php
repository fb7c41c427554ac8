<?php // binary body
header('Content-Type: application/octet-stream');
$body = file_get_contents('php://input');
echo strlen($body), $body;
