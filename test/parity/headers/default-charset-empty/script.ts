// default charset empty
ini_set('default_charset', '');
echo('x');
