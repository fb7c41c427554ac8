// remove set cookie
setcookie('a', '1');
header_remove('Set-Cookie');
setcookie('b', '2');
echo('x');
