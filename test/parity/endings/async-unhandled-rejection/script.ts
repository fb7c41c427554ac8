// async unhandled rejection
set_exception_handler(function (e) { echo("XH:", e.getMessage()); });
register_shutdown_function(function () { echo(";sd"); });
Promise.reject(new Exception("rejected")); await new Promise(r => setTimeout(r, 2000)); echo("no");
