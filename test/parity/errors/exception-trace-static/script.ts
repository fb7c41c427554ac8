// exc trace static
class Tool { static run() { return this.inner(); } static inner() { throw new LogicException("st"); } }
try { Tool.run(); } catch (e) { echo(e.getTraceAsString(), "\n"); }
Tool.run();
