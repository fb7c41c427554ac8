// throw non final rethrow keeps line
function make() { return new Exception('made here'); }
var e = make();
try { throw e; } catch (x) { if (!(x instanceof Exception)) throw x; echo(x.getLine(), x.getTraceAsString(), "\n"); }
throw e;
