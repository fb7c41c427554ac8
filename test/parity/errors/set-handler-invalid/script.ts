// set handler invalid
try { set_error_handler('nofn'); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { set_exception_handler(['X', 'y']); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { set_error_handler(5); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { set_error_handler(() => 1, 'abc'); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { set_exception_handler(); } catch (e) { if (!(e instanceof ArgumentCountError)) throw e; echo(e.getMessage(), "\n"); }
