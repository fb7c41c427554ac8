<?php // content type json
header('Content-Type: application/json');
echo json_encode(['ok' => true]);
