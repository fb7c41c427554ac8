//
header('X-First: 1');
http_response_code(201);
