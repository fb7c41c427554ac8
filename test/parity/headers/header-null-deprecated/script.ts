// header null deprecated
header(null);
echo('x');
