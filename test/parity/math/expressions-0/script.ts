// e1 0
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => sprintf("%05d|%-5d|%+d|%x|%X|%o|%b|%c|%e|%.2f|%5.1f|%s|%%", 42, 42, 42, 255, 255, 8, 5, 65, 1234.5678, 3.14159, 2.55, "str"));
t(() => sprintf("%2$s %1$s", "a", "b"));
t(() => sprintf("%'*10s|%'x-10s|%010.3f", "abc", "abc", 3.14159));
t(() => sprintf("%s"));
t(() => sprintf("%3$s", 1));
t(() => sprintf("%0$s", 1));
t(() => sprintf("%y", 1));
t(() => sprintf("%", 1));
t(() => sprintf("%5"));
t(() => sprintf("%.60f", 0.1));
t(() => sprintf("%.3e", 0));
t(() => sprintf("%g %G", 0.00001234, new Number(123456789.0)));
