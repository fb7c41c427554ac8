// default charset latin1
ini_set('default_charset', 'iso-8859-1');
echo('x');
