// get max input vars
echo(json_encode($_GET));
