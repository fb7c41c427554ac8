// get text after bracket
echo(json_encode($_GET));
