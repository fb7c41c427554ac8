// e2 9
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => explode("", "abc"));
t(() => explode(",", ""));
t(() => explode(",", "", -1));
t(() => strtr("Hi all", "ai", "eo"));
t(() => strtr("Hi all", { "Hi" : "Hello", "Hello" : "x", "" : "y" }));
t(() => strtr("abc", "ab"));
t(() => strtr("abc", { "a" : 1, "b" : null }));
t(() => addslashes("O'Re\"il\\ly\u0000"));
t(() => stripslashes("O\\'Re\\\\il\\0"));
t(() => addcslashes("foo[bar]\n\u0001z", "A..Z"));
