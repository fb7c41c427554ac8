// known 429
http_response_code(429); echo('x');
