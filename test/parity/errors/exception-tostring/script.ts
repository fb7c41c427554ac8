// exc tostring
function thrower() { throw new RuntimeException("inner msg", 11); }
try { try { thrower(); } catch (e) { if (!(e instanceof RuntimeException)) throw e; throw new LogicException("outer msg", 22, e); } } catch (e) { if (!(e instanceof LogicException)) throw e; echo(e, "\n--\n", e.getPrevious().getMessage(), e.getPrevious().getCode(), "\n"); }
