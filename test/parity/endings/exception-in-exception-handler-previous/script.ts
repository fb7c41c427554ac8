// exception in exception handler previous
set_exception_handler((e) => { throw new LogicException('second', 2, e); });
throw new RuntimeException('first', 1);
