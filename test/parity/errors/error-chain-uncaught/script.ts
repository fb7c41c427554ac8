// error chain uncaught
try { strlen([]); } catch (e) { if (!(e instanceof TypeError)) throw e; throw new RuntimeException("wrapped", 0, e); }
