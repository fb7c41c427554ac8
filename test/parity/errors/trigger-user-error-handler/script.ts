// trig user error handler
set_error_handler(function (n, s) { echo(`<h ${n} ${s}>`); return true; });
trigger_error("go on", E_USER_ERROR);
echo("still here\n");
set_error_handler(function (n, s) { echo(`<h2 ${n} ${s}>`); return false; });
trigger_error("stop", E_USER_ERROR);
echo("never");
