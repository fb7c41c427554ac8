// declared length removed
header('Content-Length: 3');
header_remove('Content-Length');
echo('hello');
