// text fields
echo(json_encode($_POST), Object.keys($_FILES).length);
