// exception handler restore
set_exception_handler((e: Error) => { echo('first'); });
set_exception_handler((e: Error) => { echo('second'); });
restore_exception_handler();
throw new Exception('x');
