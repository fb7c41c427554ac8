// replace default
header('X-A: 1');
header('X-B: 2');
header('X-A: 3');
echo(json_encode(headers_list()));
