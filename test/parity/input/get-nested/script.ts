// get nested
echo(json_encode($_GET));
