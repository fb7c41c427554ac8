// e1 2
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => sprintf("%-10s|", "äöü"));
t(() => sprintf("%'010d", -42));
t(() => sprintf("%+05d", 7));
t(() => sprintf("%+.1f %+.1f", 1.25, -1.35));
t(() => sprintf("%*d", 5, 42));
t(() => sprintf("%.*f", 2, 3.14159));
t(() => sprintf("%-*s|", 6, "ab"));
t(() => sprintf("%f", INF));
t(() => sprintf("%f %e %d", NAN, -INF, INF));
t(() => sprintf("%5s|%-8s|", INF, NAN));
t(() => vsprintf("%s-%s", ["a"]));
t(() => vsprintf("%s-%s", { "x" : "a", "y" : "b" }));
