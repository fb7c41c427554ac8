// max input vars
echo(json_encode($_POST));
