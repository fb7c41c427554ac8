// exit constructor
class A { constructor() { echo("ctor\n"); exit("from ctor"); } }
let a = new A();
