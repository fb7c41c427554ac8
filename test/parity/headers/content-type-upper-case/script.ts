// content type upper case
header('Content-Type: TEXT/PLAIN');
echo('x');
