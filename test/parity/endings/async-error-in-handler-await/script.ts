// async error in handler await
set_exception_handler(async function (e) { echo("h1:", e.getMessage(), ";"); await null; echo("h2;"); });
register_shutdown_function(function () { echo("sd;"); });
throw new Exception("x");
