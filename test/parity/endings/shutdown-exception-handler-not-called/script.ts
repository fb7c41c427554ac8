// shutdown exception handler not called
set_exception_handler((e: Error) => { echo('handler:', e.message); });
register_shutdown_function(() => { throw new Exception('in shutdown'); });
echo('main;');
