// e2 2
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => strpos("abc", "d"));
t(() => strpos("abc", "c", 5));
t(() => strpos("abcabc", "c", -2));
t(() => strpos("abc", ""));
t(() => strrpos("abcabc", "b", -3));
t(() => strrpos("abcabc", "b", 7));
t(() => stripos("ABC", "b"));
t(() => strripos("aXbX", "x"));
t(() => strstr("user@example.com", "@"));
t(() => strstr("user@example.com", "@", true));
