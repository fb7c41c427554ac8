// output affected
ini_set('default_charset', ''); ini_set('default_mimetype', 'text/plain'); echo('x');
