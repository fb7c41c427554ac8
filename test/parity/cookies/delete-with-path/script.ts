// delete with path
setcookie('del', '', 0, '/p', '', true);
echo('x');
