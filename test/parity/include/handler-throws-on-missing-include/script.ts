// handler throws on missing include
set_error_handler((n, m) => { throw new ErrorException(m, 0, n); }); try { include('missing.php'); } catch (e) { if (!(e instanceof ErrorException)) throw e; echo(e.getMessage(), '|', e.getSeverity(), "\n"); } try { require('missing2.php'); } catch (e) { if (!(e instanceof ErrorException)) throw e; echo(e.getMessage()); }
