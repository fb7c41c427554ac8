// finally order
function f() { try { echo("try;"); throw new Exception("x"); } catch (e) { if (!(e instanceof Exception)) throw e; echo("catch;"); return "ret;"; } finally { echo("finally;"); } }
echo(f());
function g() { for (const i of Object.values([1, 2])) { try { if (i == 1) continue; echo(`i${i};`); } finally { echo(`f${i};`); } } }
g();
try { try { throw new Exception("a"); } finally { echo("inner;"); } } catch (e) { if (!(e instanceof Exception)) throw e; echo(e.getMessage()); }
