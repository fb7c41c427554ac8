<?php // api response
header('Content-Type: application/json');
http_response_code(422);
echo json_encode(['errors' => ['name' => ['required']], 'count' => 1]);
