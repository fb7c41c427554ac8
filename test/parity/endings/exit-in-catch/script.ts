// exit in catch
try { throw new Exception("a"); } catch (e) { if (!(e instanceof Exception)) throw e; exit("in catch: " + e.getMessage()); } finally { echo("finally"); }
