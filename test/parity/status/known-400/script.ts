// known 400
http_response_code(400); echo('x');
