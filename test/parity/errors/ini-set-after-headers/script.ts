// directives that it is too late for
echo("body\n");
var_dump(ini_set('session.name', 'SID'));
var_dump(ini_set('zlib.output_handler', ''));
var_dump(ini_set('zlib.output_compression', '1'));
