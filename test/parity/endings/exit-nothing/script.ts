// exit nothing
echo('a');
exit();
