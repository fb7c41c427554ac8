// e4 13
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => hrtime(true) > 0);
t(() => count(hrtime()));
t(() => microtime(true) > 1);
t(() => strlen(microtime()) > 10);
t(() => date("Y", "x"));
t(() => date([]));
t(() => date("Y", null) > 2000);
t(() => strtotime(null));
