// declared length negative
header('Content-Length: -5');
echo('hello');
