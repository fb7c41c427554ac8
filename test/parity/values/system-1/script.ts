// e7 1
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => escapeshellcmd("ls -l; rm 'x y' \"z"));
t(() => escapeshellcmd("a & b | c > d $(e) `f` {g} #h ~i"));
t(() => fnmatch("*.txt", "a.txt"));
t(() => fnmatch("*.txt", ".txt", FNM_PERIOD));
t(() => fnmatch("a?c", "abc"));
t(() => fnmatch("[a-c]x", "bx"));
t(() => fnmatch("[!a-c]x", "bx"));
t(() => fnmatch("*/b", "a/c/b"));
t(() => fnmatch("*/b", "a/c/b", FNM_PATHNAME));
t(() => fnmatch("A*", "abc", FNM_CASEFOLD));
