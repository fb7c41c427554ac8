// e2 5
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => substr_compare("abcde", "abc", 5, 1));
t(() => substr_compare("abcde", "abc", 6, 1));
t(() => substr_compare("abcde", "abc", 0, -1));
t(() => substr_replace("Hello", "J", 0, 1));
t(() => substr_replace("Hello", "XX", -2, 1));
t(() => substr_replace(["abc", "def"], ["1", "2"], [0, 1], [1, 2]));
t(() => substr_replace("abc", "x", [0], 1));
t(() => ucwords("hello world-foo bar_baz", " -"));
t(() => ucwords("hello\tworld"));
t(() => ucfirst("élan"));
