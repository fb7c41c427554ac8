// e2 3
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => stristr("USER@EXAMPLE.com", "e"));
t(() => strrchr("a/b/c", "/"));
t(() => strrchr("a/b/c", "xb"));
t(() => strpbrk("This is", "st"));
t(() => strpbrk("abc", ""));
t(() => substr("abc", 3));
t(() => substr("abc", 5));
t(() => substr("abc", -5, 2));
t(() => substr("abc", 1, -1));
t(() => substr("abc", 1, -5));
