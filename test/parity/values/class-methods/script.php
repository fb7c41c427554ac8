<?php // get_class_methods() of objects
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
class A { function one() {} function two() {} }
class B extends A { function three() {} }
$m = get_class_methods(new A); sort($m); echo json_encode($m), "\n";
$n = get_class_methods(new B); sort($n); echo json_encode($n), "\n";
t(fn() => get_class_methods("no class"));
t(fn() => get_class_methods(5));
t(fn() => get_class_methods([1]));
t(fn() => get_class_methods(null));
