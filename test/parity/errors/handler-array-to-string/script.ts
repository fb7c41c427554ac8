// handler array to string
set_error_handler((errno: number, errstr: string) => { echo(`[${errno}:${errstr}]`); return true; });
echo([1]);
