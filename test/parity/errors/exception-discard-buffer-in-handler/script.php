<?php // exception discard buffer in handler
set_exception_handler(function ($e) { while (ob_get_level()) ob_end_clean(); http_response_code(500); header('Content-Type: application/json'); echo json_encode(['error' => $e->getMessage(), 'code' => $e->getCode()]); });
ob_start(); echo 'half a page'; ob_start(); echo 'deeper'; throw new RuntimeException('broken', 77);
