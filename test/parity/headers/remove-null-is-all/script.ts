// remove null is all
header('X-A: 1');
header_remove(null);
echo(json_encode(headers_list()));
