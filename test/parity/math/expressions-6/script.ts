// e1 6
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => max(1, "2", 3.5));
t(() => max("abc", 0));
t(() => max([1, 2], [1, 3]));
t(() => max([]));
t(() => max(1));
t(() => min("a", "b"));
t(() => min([0, -1, 5]));
t(() => min());
t(() => array_sum([1, 2.5, "3", "x"]));
t(() => array_product(["2", 3]));
t(() => array_product([]));
t(() => base_convert("ff", 16, 2));
