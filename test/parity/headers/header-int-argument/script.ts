// header int argument
header(123);
echo(json_encode(headers_list().slice(1)));
