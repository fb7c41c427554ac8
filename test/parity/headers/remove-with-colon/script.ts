// remove with colon
header('X-A: 1');
header_remove('X-A:');
echo(json_encode(headers_list().slice(1)));
