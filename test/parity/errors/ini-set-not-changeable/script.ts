// ini set not changeable
var_dump(ini_set('output_buffering', '100'), ini_get('output_buffering'));
