// value with newlines
echo(json_encode($_POST));
