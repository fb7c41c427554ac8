// list after content type
header('Content-Type: text/plain');
header('X-A: 1');
echo(json_encode(headers_list().slice(1)));
