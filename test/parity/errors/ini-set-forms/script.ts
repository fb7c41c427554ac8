// ini set forms
var_dump(ini_set('precision', 5)); echo(1 / 3, "\n");
var_dump(ini_set('precision', '7')); echo(1 / 3, "\n");
var_dump(ini_set('html_errors', true), ini_get('html_errors'), ini_set('html_errors', false), ini_get('html_errors'));
var_dump(ini_set('memory_limit', '256M'), ini_get('memory_limit'));
var_dump(ini_set('nope', 1), ini_set('nope.nope', 'x'));
var_dump(ini_set('post_max_size', '1M'), ini_set('file_uploads', 0), ini_set('variables_order', 'G'), ini_set('expose_php', 0), ini_set('disable_functions', 'x'));
var_dump(ini_set('user_agent', null), ini_get('user_agent'));
var_dump(ini_set('max_execution_time', 10), ini_get('max_execution_time'), ini_alter('max_execution_time', 20));
var_dump(ini_restore('precision'), ini_get('precision'));
ini_restore('nope');
var_dump(ini_set('error_log', 'syslog'), ini_get('error_log'));
