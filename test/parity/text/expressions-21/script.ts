// e2 21
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => quoted_printable_decode("a=3Db=FF=\\r\\nx"));
t(() => utf8_encode("\udce9"));
t(() => utf8_decode("é€"));
t(() => vsprintf("%d", "x"));
t(() => strtolower("ÀBC"));
t(() => strtoupper("äbc"));
t(() => nl2br(null));
t(() => strlen(null));
t(() => strlen([]));
t(() => strlen());
