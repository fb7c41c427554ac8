// exit in finally after throw
try { try { throw new Exception("lost"); } finally { exit("exit wins"); } } catch (e) { if (!(e instanceof Exception)) throw e; echo("caught"); }
