// status 205
http_response_code(205); echo('body is sent');
