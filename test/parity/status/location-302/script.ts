// location 302
header('Location: /elsewhere'); echo('body ', http_response_code());
