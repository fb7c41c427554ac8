<?php // bytes in buffer and out
header('Content-Type: application/octet-stream');
ob_start();
echo "\xff\xfe\x00";
$bytes = ob_get_clean();
echo strlen($bytes), $bytes;
