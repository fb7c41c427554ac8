// location keeps 304
http_response_code(304); header('Location: /x'); echo('x');
