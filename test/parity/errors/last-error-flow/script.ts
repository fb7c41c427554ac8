// last error flow
var_dump(error_get_last());
silence(() => hex2bin('a'));
let e = error_get_last(); echo(implode(',', array_keys(e)), ' ', e['type'], ' ', e['message'], ' ', basename(e['file']) !== '', ' ', e['line'], "\n");
error_clear_last(); var_dump(error_get_last());
set_error_handler(() => true); trigger_error("x"); var_dump(error_get_last());
restore_error_handler(); ini_set('display_errors', '0'); error_reporting(0); trigger_error("y"); echo(error_get_last()['message'], "\n");
