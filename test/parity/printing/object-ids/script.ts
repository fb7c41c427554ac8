// object ids
class A {}
const first = new A();
const second = new A();
var_dump([first, second, first]);
