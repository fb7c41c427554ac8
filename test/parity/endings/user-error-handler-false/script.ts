// user error handler false
set_error_handler((n, m) => { echo(`H${n};`); return false; });
register_shutdown_function(() => { echo('S;'); });
trigger_error('x', E_USER_ERROR); echo('never');
