// post max size
echo(Object.keys($_FILES).length, Object.keys($_POST).length);
