// handler and silence
set_error_handler((errno: number, errstr: string) => { echo(`[${errstr}]`); return true; });
silence(() => trigger_error('silenced', E_USER_NOTICE));
