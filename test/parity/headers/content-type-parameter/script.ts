// content type parameter
header('Content-Type: text/html; foo=bar');
echo('x');
