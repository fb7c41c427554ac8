// boundary not found
echo(count($_POST));
