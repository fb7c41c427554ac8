// directives without effect here can still be read and set
var_dump(ini_get('pcre.jit'), ini_set('highlight.string', '#F00'), ini_get('highlight.string'));
var_dump(ini_get('enable_dl'), ini_set('enable_dl', '0'));
print_r(ini_get_all('date', false));
