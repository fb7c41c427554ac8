// exit stringable throws
class T { __toString() { throw new LogicException('no text'); } }
register_shutdown_function(() => { echo('sd;'); });
try { exit(new T); } catch (e) { if (!(e instanceof LogicException)) throw e; echo('c:', e.getMessage(), ';'); }
exit(new T);
