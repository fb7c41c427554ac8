// empty ignored
header('');
echo(json_encode(headers_list().slice(1)));
