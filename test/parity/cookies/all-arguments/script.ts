// all arguments
setcookie('exp', 'v', 1893456000, '/p', 'ex.com', true, true);
echo('x');
