// trailing newline trimmed
header('X-A: 1\r\n');
echo(json_encode(headers_list().slice(1)));
