//
//
echo('output');
