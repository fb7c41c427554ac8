// name case insensitive
header('x-lower: 1');
header('X-LOWER: 2');
echo(json_encode(headers_list()));
