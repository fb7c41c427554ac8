// null value deprecated
setcookie('a', null);
echo('x');
