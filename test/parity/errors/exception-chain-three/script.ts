// exc chain three
function a() { throw new Exception("one"); }
function b() { try { a(); } catch (e) { if (!(e instanceof Exception)) throw e; throw new RuntimeException("two", 2, e); } }
function c() { try { b(); } catch (e) { if (!(e instanceof Exception)) throw e; throw new LogicException("three", 3, e); } }
c();
