// remove x powered by
header_remove('X-Powered-By');
echo(json_encode(headers_list()));
