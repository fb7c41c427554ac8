// e1 3
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => vsprintf("%2$s", [1, 2]));
t(() => number_format(1234567.891));
t(() => number_format(1234567.891, 2));
t(() => number_format(1234567.891, 2, ",", "."));
t(() => number_format(0.5));
t(() => number_format(-0.4));
t(() => number_format(-1234.567, 2, "", ""));
t(() => number_format(1234.5678, 3, "dec", "thou"));
t(() => number_format(new Number(1e15), 0, "", " "));
t(() => number_format(123456, -3));
t(() => number_format(1.005, 2));
t(() => number_format(INF));
