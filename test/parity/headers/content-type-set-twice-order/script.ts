// content type set twice order
header('X-A: 1');
header('Content-Type: text/plain');
header('X-B: 1');
header('content-type: text/css');
echo(json_encode(headers_list().slice(1)));
