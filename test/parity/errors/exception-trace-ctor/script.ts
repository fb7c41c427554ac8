// exc trace ctor
class C { constructor() { throw new Exception("ctor"); } }
function make() { return new C(); }
make();
