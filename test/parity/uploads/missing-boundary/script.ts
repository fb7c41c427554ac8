// missing boundary
echo(Object.keys($_POST).length);
