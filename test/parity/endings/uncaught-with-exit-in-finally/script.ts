// uncaught with exit in finally
try { throw new Exception('x'); } finally { exit('finally wins'); }
