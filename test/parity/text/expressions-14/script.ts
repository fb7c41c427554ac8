// e2 14
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strspn("42 is", "1234567890"));
t(() => strcspn("abcd", "cd"));
t(() => strspn("foo", "o", -2, 1));
t(() => count_chars("abca", 3));
t(() => count_chars("ab", 1));
t(() => count_chars("ab", 5));
t(() => str_getcsv("a,\"b \"\"q\"\"\",c d, e"));
t(() => str_getcsv("a;b;'c;d'", ";", "'"));
t(() => str_getcsv(""));
t(() => str_getcsv("a,b", ""));
