//
echo('3');
