// trig bad level
try { trigger_error("x", 42); } catch (e) { if (!(e instanceof ValueError)) throw e; echo(get_class(e), ': ', e.getMessage(), ' ', e.getLine(), ' ', e.getCode(), "\n"); }
try { trigger_error("x", E_WARNING); } catch (e) { if (!(e instanceof ValueError)) throw e; echo(e.getMessage(), "\n"); }
try { user_error("x", 0); } catch (e) { if (!(e instanceof ValueError)) throw e; echo(e.getMessage(), "\n"); }
trigger_error("x", E_ALL);
