<?php // encode pretty slashes unicode
echo json_encode(['url' => 'http://ü/', 'n' => 1.5], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
