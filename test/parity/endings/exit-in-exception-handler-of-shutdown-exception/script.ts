// exit in exception handler of shutdown exception
set_exception_handler((e) => { exit('handled ' + e.getMessage()); });
register_shutdown_function(() => { throw new Exception('sd'); });
register_shutdown_function(() => { echo('next'); });
echo('main;');
