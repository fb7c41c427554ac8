<?php // echo raw bytes
header('Content-Type: application/octet-stream');
echo "\x00\x01\xfe\xff", 'end';
