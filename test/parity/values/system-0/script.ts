// e7 0
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => setlocale(LC_ALL, "de_DE"));
t(() => setlocale(LC_ALL, "C"));
t(() => setlocale(LC_ALL, 0));
t(() => setlocale(LC_ALL, ["xx", "C"]));
t(() => setlocale(LC_ALL, "xx", "C.UTF-8"));
t(() => setlocale(99, "C"));
t(() => localeconv());
t(() => escapeshellarg("it's"));
t(() => escapeshellarg(""));
t(() => escapeshellarg("a\u0000b"));
