// error reporting string
ini_set('error_reporting', 'E_ALL');
var_dump(error_reporting());
trigger_error("x");
ini_set('error_reporting', '');
var_dump(error_reporting());
ini_restore('error_reporting');
var_dump(error_reporting());
