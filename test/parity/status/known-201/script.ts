// known 201
http_response_code(201); echo('x');
