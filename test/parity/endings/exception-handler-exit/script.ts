// exception handler exit
register_shutdown_function(() => { echo('[shutdown]'); });
set_exception_handler((e: Error) => { exit('exit in handler'); });
throw new Exception('bad');
