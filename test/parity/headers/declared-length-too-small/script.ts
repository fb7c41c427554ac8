// declared length too small
header('Content-Length: 3');
echo('hello');
