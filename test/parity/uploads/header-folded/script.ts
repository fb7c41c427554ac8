// header folded
echo(Object.keys($_FILES).length, Object.keys($_POST).length);
