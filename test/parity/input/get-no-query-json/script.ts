// get no query json
echo(json_encode($_GET), Object.keys($_GET).length);
