<?php // bytes that are no UTF-8 survive a callback and a nested buffer
header('Content-Type: application/octet-stream');
ob_start(fn($buffer) => '<' . $buffer . '>');
ob_start();
echo "\x89PNG\r\n\x1a\n\xff\xfe";
ob_end_flush();
ob_end_flush();
