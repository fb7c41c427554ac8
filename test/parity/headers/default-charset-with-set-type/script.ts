// default charset with set type
ini_set('default_charset', 'latin1');
header('Content-Type: text/plain');
echo('x');
