// camel names
setcookie('a', 'b');
setrawcookie('c', 'd');
echo(headersList().length);
