// nested try order
function t(n) { try { echo(`t${n} `); if (n > 2) throw new Exception(`at ${n}`); t(n + 1); } catch (e) { if (!(e instanceof LogicException)) throw e; echo('never'); } finally { echo(`f${n} `); } } try { t(0); } catch (e) { if (!(e instanceof Exception)) throw e; echo(get_class(e), e.getMessage(), ' ', count(e.getTrace())); }
