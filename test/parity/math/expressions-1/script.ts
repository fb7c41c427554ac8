// e1 1
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => sprintf("%g", 100000));
t(() => sprintf("%.3g|%.10g", 1234567, 1234567));
t(() => sprintf("%h|%H", 1.5, 1e20));
t(() => sprintf("%u", -5));
t(() => sprintf("%d", "12abc"));
t(() => sprintf("%d", 1e20));
t(() => sprintf("%d", true));
t(() => sprintf("%s %s %s", true, false, null));
t(() => sprintf("%x", -1));
t(() => sprintf("%b", -3));
t(() => sprintf("%c%c", 256, 300));
t(() => sprintf("%5.5s|", "abcdefgh"));
