// list keeps spaces
header('X-Spaces:    v   ');
echo(json_encode(headers_list().slice(1)));
