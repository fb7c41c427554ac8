// control character in value
header('X-Ctrl: a\x01b');
echo(json_encode(headers_list().slice(1)));
