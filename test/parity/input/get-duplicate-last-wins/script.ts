// get duplicate last wins
echo(json_encode($_GET));
