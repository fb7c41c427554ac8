// e7 3
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => inet_ntop("\u0000\u0000\u0001"));
t(() => inet_ntop("abc"));
t(() => is_resource(5));
t(() => is_resource(fopen("php://memory", "r")));
t(() => get_resource_type(fopen("php://memory", "r")));
t(() => gc_collect_cycles());
t(() => gc_enabled());
t(() => clearstatcache());
t(() => count(gettimeofday()));
t(() => gettimeofday(true) > 1);
