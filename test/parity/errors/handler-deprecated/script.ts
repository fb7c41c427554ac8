// handler deprecated
set_error_handler((errno: number, errstr: string) => { echo(`[${errno}:${errstr}]`); return true; });
echo(strlen(null));
