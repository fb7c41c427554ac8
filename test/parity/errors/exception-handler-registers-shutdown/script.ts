// exc handler registers shutdown
set_exception_handler(function (e) { echo("h;"); register_shutdown_function(function () { echo("late;"); }); });
register_shutdown_function(function () { echo("early;"); });
throw new Exception("x");
