// exc trace closure
let f = function () { throw new Exception("c"); };
let g = () => f();
g();
