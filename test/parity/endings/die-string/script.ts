// die string
echo('a');
die('b');
echo('c');
