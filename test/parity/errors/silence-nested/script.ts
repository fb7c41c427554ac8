// silence nested
echo(error_reporting(), "\n");
silence(() => trigger_error("hidden", E_USER_WARNING));
echo(error_get_last()['message'], "\n");
let x = silence(() => hex2bin('abc')); var_dump(x);
echo(error_reporting(), "\n");
function f() { return error_reporting(); }
echo(silence(() => f()), "\n");
