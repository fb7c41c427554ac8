// exit between catch and finally
try { try { throw new Exception('a'); } catch (e) { if (!(e instanceof Exception)) throw e; echo('c;'); exit('x;'); } finally { echo('never;'); } } finally { echo('never;'); }
