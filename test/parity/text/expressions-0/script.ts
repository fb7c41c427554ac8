// e2 0
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => str_pad("x", 5, ""));
t(() => str_pad("x", 5, "-", 7));
t(() => str_pad("x", 5, "ab", STR_PAD_BOTH));
t(() => str_pad("x", 6, "ab", STR_PAD_LEFT));
t(() => str_pad("äö", 6, "-"));
t(() => str_pad("x", -3));
t(() => str_repeat("ab", 3));
t(() => str_repeat("ab", -1));
t(() => str_repeat("", 100));
t(() => str_split("abcdef", 4));
