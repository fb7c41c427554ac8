// known 410
http_response_code(410); echo('x');
