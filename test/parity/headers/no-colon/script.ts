// no colon
header('NoColonHere');
echo(json_encode(headers_list().slice(1)));
