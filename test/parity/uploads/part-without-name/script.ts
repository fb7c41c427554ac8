// anonymous files are numbered
echo(count($_FILES), json_encode($_POST));
