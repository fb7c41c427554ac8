// delete method
http_response_code(202); echo($_SERVER['REQUEST_METHOD']);
