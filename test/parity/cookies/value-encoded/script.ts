// value encoded
setcookie('enc', 'd e&f;g,"ü' + '\n');
setcookie('plus', '+/=%~-_.!*()');
echo('x');
