// get max nesting
echo(json_encode($_GET));
