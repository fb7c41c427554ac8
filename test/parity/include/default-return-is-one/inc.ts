//
echo('x;');
