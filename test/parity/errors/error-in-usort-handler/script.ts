// error in usort handler
set_error_handler((n, m) => { echo(`[${m}]`); }); var a = [3, 1, 2]; usort(a, (x, y) => { trigger_error(`${x}`); return x - y; }); echo(implode(a));
