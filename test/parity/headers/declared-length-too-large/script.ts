// declared length too large
header('Content-Length: 9');
echo('hello');
