// raw empty deletes
setrawcookie('a', '');
echo('x');
