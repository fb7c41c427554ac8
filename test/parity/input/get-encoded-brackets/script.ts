// get encoded brackets
echo(json_encode($_GET));
