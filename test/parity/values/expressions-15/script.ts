// e3 15
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => range(1, 2, 0));
t(() => range(3, 1, -1));
t(() => range("1", "3"));
t(() => range("a", 5));
t(() => range("", "c"));
t(() => range(1, 10, -3));
t(() => count([1, [2, 3]], COUNT_RECURSIVE));
t(() => count([1], 5));
t(() => count("x"));
t(() => count(null));
