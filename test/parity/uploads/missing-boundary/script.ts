// missing boundary
echo(count($_POST));
