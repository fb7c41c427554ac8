// uncaught in exception handler trace
set_exception_handler((e) => { throw new Exception('in handler', 0, e); });
function f() { throw new Exception('orig'); }
f();
