// content type twice
header('Content-Type: text/plain');
header('Content-Type: application/xml');
echo('x');
