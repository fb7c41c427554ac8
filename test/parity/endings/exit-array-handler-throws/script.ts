// exit array handler throws
set_error_handler((n, m) => { throw new ErrorException(m, 0, n); });
try { exit([1]); } catch (e) { if (!(e instanceof ErrorException)) throw e; echo('caught ', e.getMessage()); } finally { echo(' fin'); }
echo(' after');
