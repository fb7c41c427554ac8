// get_class_methods() of objects
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
class A { one() {} two() {} }
class B extends A { three() {} }
const $m: any = get_class_methods(new A()); sort($m); echo(json_encode($m), "\n");
const $n: any = get_class_methods(new B()); sort($n); echo(json_encode($n), "\n");
t(() => get_class_methods("no class" as any));
t(() => get_class_methods(5 as any));
t(() => get_class_methods([1] as any));
t(() => get_class_methods(null as any));
