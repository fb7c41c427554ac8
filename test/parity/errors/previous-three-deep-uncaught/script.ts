// previous three deep uncaught
function a() { throw new InvalidArgumentException('first', 1); }
function b() { try { a(); } catch (e) { if (!(e instanceof Exception)) throw e; throw new RuntimeException('second', 2, e); } }
function c() { try { b(); } catch (e) { if (!(e instanceof Exception)) throw e; throw new LogicException('third', 3, e); } }
c();
