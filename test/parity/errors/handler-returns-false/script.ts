// handler returns false
set_error_handler((errno: number, errstr: string) => { echo(`[${errstr}]`); return false; });
trigger_error('both', E_USER_WARNING);
