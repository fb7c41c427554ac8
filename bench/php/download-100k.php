<?php
$file = __DIR__ . '/files/100k.bin';
header('Content-Type: application/octet-stream');
header('Content-Length: ' . filesize($file));
readfile($file);
