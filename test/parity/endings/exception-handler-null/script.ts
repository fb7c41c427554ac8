// exception handler null
set_exception_handler((e: Error) => { echo('handler'); });
set_exception_handler(null);
throw new Exception('bare');
