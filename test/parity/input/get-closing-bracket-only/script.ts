// get closing bracket only
echo(json_encode($_GET));
