// content type lower name
header('content-type: text/css');
echo(json_encode(headers_list().slice(1)));
