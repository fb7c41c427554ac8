// shutdown with exception handler
set_exception_handler(function (e) { echo("H:", e.getMessage(), "\n"); });
register_shutdown_function(function () { throw new Exception("sd"); });
throw new Exception("main");
