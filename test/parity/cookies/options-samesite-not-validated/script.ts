// options samesite not validated
setcookie('o', 'v', { samesite: 'Whatever' });
echo('x');
