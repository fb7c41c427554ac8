// e1 10
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => boolval([]));
t(() => boolval([0]));
t(() => strval(new Number(1.0)));
t(() => strval(0.1 + 0.2));
t(() => strval(1e100));
t(() => strval(true));
t(() => pi());
t(() => pow(2, 10));
t(() => pow(2, -1));
t(() => pow("3", 2));
t(() => pow(2, 0.5));
t(() => pow(0, 0));
