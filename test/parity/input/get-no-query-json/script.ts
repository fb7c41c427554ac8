// get no query json
echo(json_encode($_GET), count($_GET));
