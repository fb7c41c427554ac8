// get list
echo(json_encode($_GET['b']), Object.keys($_GET['b']).length);
