// ini set number value
var_dump(ini_set('precision', 8), ini_get('precision'));
echo(1 / 3);
