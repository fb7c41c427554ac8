// value like boundary
echo(json_encode($_POST));
