// shutdown registered in error handler
set_error_handler((n, m) => { register_shutdown_function(() => { echo(`later:${m};`); }); return true; });
trigger_error('one'); trigger_error('two'); echo('end;');
