// uploads disabled
echo(Object.keys($_FILES).length, json_encode($_POST));
