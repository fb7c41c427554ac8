// shutdown registered in exception handler
set_exception_handler((e) => { echo('H:', e.getMessage(), ';'); register_shutdown_function(() => { echo('late;'); }); exit('X;'); });
register_shutdown_function(() => { echo('early;'); });
throw new Exception('boom');
