// missing in handler
set_error_handler((errno: number, errstr: string) => { echo(`[${errstr}]`); return true; });
var_dump(include('nothing_here.php'));
