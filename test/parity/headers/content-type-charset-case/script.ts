// content type charset case
header('Content-Type: text/html; Charset=x');
echo('x');
