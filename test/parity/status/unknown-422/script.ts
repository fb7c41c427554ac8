// unknown 422
http_response_code(422); echo('x');
