// exception ctor type errors
try { new Exception([]); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { new Exception('a', 'b'); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { new Exception('a', 1, 'c'); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
