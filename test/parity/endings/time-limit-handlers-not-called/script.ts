// time limit handlers not called
set_error_handler(() => { echo('error handler'); return true; });
set_exception_handler(() => { echo('exception handler'); });
set_time_limit(1);
while (true) { }
