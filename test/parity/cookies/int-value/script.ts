// int value
setcookie('n', 5);
setcookie('f', 1.5);
setcookie('t', true);
echo('x');
