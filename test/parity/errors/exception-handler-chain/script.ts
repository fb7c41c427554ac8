// exc handler chain
set_exception_handler(function (e) { echo("first:", e.getMessage(), "\n"); throw new LogicException("from handler", 0, e); });
throw new Exception("main");
