// object nested print r
class Inner { v = [1]; } class Outer { inner: unknown = null; flag = false; }
const outer = new Outer();
outer.inner = new Inner();
print_r(outer);
