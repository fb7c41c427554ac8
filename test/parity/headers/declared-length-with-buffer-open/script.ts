// declared length with buffer open
header('Content-Length: 5');
ob_start();
echo('hello');
