// handler in function call
function check(n: number) { if (n > 1) { trigger_error(`too big: ${n}`, E_USER_WARNING); } return n; }
set_error_handler((errno: number, errstr: string, errfile: string, errline: number) => { echo(`(${errline})`); return true; });
echo(check(1));
echo(check(2));
