// user error with handler false
set_error_handler((errno: number, errstr: string) => { echo(`[${errstr}]`); return false; });
trigger_error('fatal', E_USER_ERROR);
echo('not reached');
