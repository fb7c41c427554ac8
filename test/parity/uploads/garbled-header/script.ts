// garbled header
echo(json_encode($_POST));
