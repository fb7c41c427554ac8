// header append keeps cookies
setcookie('a', '1');
header('Set-Cookie: c=3', false);
echo('x');
