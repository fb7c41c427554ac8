// exc rethrow line
function f() { throw new Exception("orig"); }
try { f(); } catch (e) { if (!(e instanceof Exception)) throw e; echo("line ", e.getLine(), "\n"); throw e; }
