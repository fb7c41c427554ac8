// handler returns nothing
set_error_handler((errno: number, errstr: string) => { echo(`[${errstr}]`); });
trigger_error('only handler', E_USER_WARNING);
var_dump(error_get_last());
