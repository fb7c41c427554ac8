// several warnings
echo('x');
header('X-1: 1');
http_response_code(500);
header('Location: /');
setcookie('a', 'b');
header_remove('X-1');
