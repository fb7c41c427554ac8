// exc custom uncaught
class MyEx extends DomainException { constructor(m) { super(`custom: ${m}`, 9); } }
function go() { throw new MyEx("oops"); }
go();
