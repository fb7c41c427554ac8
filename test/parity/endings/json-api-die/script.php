<?php // json api die
header('Content-Type: application/json'); function fail($c, $m) { http_response_code($c); die(json_encode(['ok' => false, 'error' => $m])); } if (!isset($_GET['id'])) fail(422, 'id missing'); echo 'never';
