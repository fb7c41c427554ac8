// expose php off
echo(json_encode(headers_list()));
