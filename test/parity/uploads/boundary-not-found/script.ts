// boundary not found
echo(Object.keys($_POST).length);
