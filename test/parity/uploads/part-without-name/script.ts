// anonymous files are numbered
echo($_FILES[0]['name'], json_encode($_POST));
