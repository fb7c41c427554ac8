// post max size
echo(Object.keys($_POST).length);
