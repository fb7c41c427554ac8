// die with json
header('Content-Type: application/json');
http_response_code(400);
die(json_encode({ error: 'bad request' }));
