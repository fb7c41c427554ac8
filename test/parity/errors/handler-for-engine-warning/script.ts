// handler for engine warning
set_error_handler((errno: number, errstr: string) => { echo(`[${errno}:${errstr}]`); return true; });
echo('x');
header('X-Late: 1');
