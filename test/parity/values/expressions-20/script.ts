// e3 20
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => ctype_xdigit("fF0"));
t(() => gettype(1.5));
t(() => gettype(null));
t(() => gettype([]));
t(() => get_debug_type(1.5));
t(() => get_debug_type("x"));
t(() => get_debug_type(null));
t(() => is_callable("strlen"));
t(() => is_callable("nope"));
t(() => is_iterable([1]));
