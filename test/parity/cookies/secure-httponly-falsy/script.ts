// secure httponly falsy
setcookie('a', 'v', { secure: false, httponly: 0, samesite: '', path: '', domain: '' });
echo('x');
