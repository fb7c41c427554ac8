// content type set then removed
header('Content-Type: text/plain');
header_remove('Content-Type');
echo('x');
