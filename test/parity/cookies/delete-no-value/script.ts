// delete no value
setcookie('del');
echo('x');
