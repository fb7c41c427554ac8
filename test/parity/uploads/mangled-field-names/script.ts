// mangled field names
echo(json_encode($_POST));
