// expires string in options
setcookie('a', 'v', { expires: '1893456000' });
echo('x');
