// post chunked
echo(json_encode($_POST));
