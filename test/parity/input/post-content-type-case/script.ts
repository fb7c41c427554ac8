// post content type case
echo(json_encode($_POST));
