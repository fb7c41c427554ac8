// die int
echo('a');
die(5);
