// g3 28
let $n, $f, $e; ini_set("html_errors", "0");
function t($n, $f) { echo("\n#", $n, "#"); try { $f(); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(0, () => var_dump(srand()));
t(1, () => var_dump(utf8_decode("a,b;c")));
t(2, () => var_dump(strtr("b", [[1, 2], [3]], "a\nb")));
t(3, () => var_dump(vfprintf("b", 255, [1, "1", true, null, 1.5, "x"])));
t(4, () => var_dump(str_ends_with("a,b;c", ", ")));
