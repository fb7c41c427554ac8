// error clear last
ini_set('display_errors', '0');
trigger_error('x');
error_clear_last();
var_dump(error_get_last());
