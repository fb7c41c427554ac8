// empty value
header('X-Empty:');
header('X-Blank: ');
echo(json_encode(headers_list().slice(1)));
