// put multipart not parsed
echo(Object.keys($_POST).length, Object.keys($_FILES).length);
