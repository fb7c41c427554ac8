// known 308
http_response_code(308); echo('x');
