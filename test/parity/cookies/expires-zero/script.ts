// expires zero
setcookie('s', 'v', 0);
echo('x');
