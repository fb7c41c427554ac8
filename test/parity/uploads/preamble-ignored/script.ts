// preamble ignored
echo(json_encode($_POST));
