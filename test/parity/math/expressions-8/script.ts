// e1 8
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => is_numeric("1e5"));
t(() => is_numeric(" 1"));
t(() => is_numeric("1 "));
t(() => is_numeric("."));
t(() => is_numeric("0x1A"));
t(() => is_numeric(""));
t(() => intval("12abc"));
t(() => intval("0x1A", 16));
t(() => intval("0x1A", 0));
t(() => intval("012", 0));
t(() => intval("0b11", 0));
t(() => intval("101", 2));
