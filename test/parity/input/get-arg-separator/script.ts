// get arg separator
echo(json_encode($_GET));
