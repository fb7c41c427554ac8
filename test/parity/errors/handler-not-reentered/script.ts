// handler not reentered
set_error_handler((errno: number, errstr: string) => { echo(`[${errstr}]`); trigger_error('inner', E_USER_NOTICE); return true; });
trigger_error('outer', E_USER_NOTICE);
