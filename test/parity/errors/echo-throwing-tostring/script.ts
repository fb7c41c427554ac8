// echo throwing tostring
class S { toString() { throw new LogicException("no text"); } }
try { echo("a", new S()); } catch (e) { if (!(e instanceof LogicException)) throw e; echo("|", e.getMessage()); }
echo(new S());
