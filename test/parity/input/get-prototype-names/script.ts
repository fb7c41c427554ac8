// get prototype names
echo(json_encode($_GET));
