// remove one
header('X-Keep: 1');
header('X-Drop: 2');
header_remove('x-drop');
echo(json_encode(headers_list()));
