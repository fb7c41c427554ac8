// handler arguments
set_error_handler((errno: number, errstr: string, errfile: string, errline: number) => { echo(`[${errno}|${errstr}|${errline}]`); return true; });
trigger_error('to handler', E_USER_WARNING);
