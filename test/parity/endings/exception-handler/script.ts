// exception handler
set_exception_handler((e: Error) => { echo('handled ', e.name, ': ', e.message); });
throw new InvalidArgumentException('bad');
echo('not reached');
