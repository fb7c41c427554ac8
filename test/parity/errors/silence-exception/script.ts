// silence exception
function f() { throw new Exception("through"); }
try { silence(() => f()); } catch (e) { if (!(e instanceof Exception)) throw e; echo(e.getMessage(), error_reporting(), "\n"); }
silence(() => f());
