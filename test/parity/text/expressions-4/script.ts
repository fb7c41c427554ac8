// e2 4
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => substr_count("hello hello", "ll"));
t(() => substr_count("aaa", "aa"));
t(() => substr_count("hello", ""));
t(() => substr_count("hello", "l", 3));
t(() => substr_count("hello", "l", -2, 1));
t(() => substr_count("hello", "l", 10));
t(() => substr_count("hello", "l", 2, 10));
t(() => substr_compare("abcde", "bc", 1, 2));
t(() => substr_compare("abcde", "BC", 1, 2, true));
t(() => substr_compare("abcde", "cd", 1, 2));
