// set type errors
try { ini_set('precision', []); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { ini_set([], 'x'); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { ini_set('precision'); } catch (e) { if (!(e instanceof ArgumentCountError)) throw e; echo(e.getMessage(), "\n"); }
try { ini_get(); } catch (e) { if (!(e instanceof ArgumentCountError)) throw e; echo(e.getMessage(), "\n"); }
try { ini_restore(); } catch (e) { if (!(e instanceof ArgumentCountError)) throw e; echo(e.getMessage(), "\n"); }
