// cookie after flush false
echo('x'); flush();
echo(json_encode(setcookie('a', 'b')));
