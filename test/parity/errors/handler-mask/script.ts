// handler mask
set_error_handler((errno: number, errstr: string) => { echo(`[${errstr}]`); return true; }, E_USER_NOTICE);
trigger_error('notice', E_USER_NOTICE);
trigger_error('warning', E_USER_WARNING);
