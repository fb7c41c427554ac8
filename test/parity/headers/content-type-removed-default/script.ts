// content type removed default
header_remove('Content-Type');
echo('x');
