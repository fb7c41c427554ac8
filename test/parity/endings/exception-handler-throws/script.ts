// exception handler throws
set_exception_handler((e: Error) => { throw new LogicException('from handler'); });
throw new Exception('bad');
