// e2 7
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => wordwrap("A very long woooooooooooord.", 8, "\n", true));
t(() => wordwrap("A very long woooooooooooord.", 8, "\n", false));
t(() => wordwrap("abc", 0, "\n", true));
t(() => wordwrap("abc", 5, ""));
t(() => chunk_split("abcdefg", 3, "-"));
t(() => chunk_split("abc", 0));
t(() => trim("  abc \t\n\r\u0000\u000b"));
t(() => trim("abcxa", "a..c"));
t(() => trim("abc", "z..a"));
t(() => rtrim("1.500", "0"));
