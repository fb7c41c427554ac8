// known 405
http_response_code(405); echo('x');
