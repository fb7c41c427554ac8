// anonymous files are numbered
echo(Object.keys($_FILES).length, json_encode($_POST));
