// e2 8
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => ltrim("0012", "0"));
t(() => rtrim("abc..", "."));
t(() => implode(", ", [1, null, 2.5, true, false, "x"]));
t(() => implode([1, 2]));
t(() => implode([1, 2], ", "));
t(() => implode("x", "y"));
t(() => implode(",", [[1], 2]));
t(() => explode(",", "a,b,c", 2));
t(() => explode(",", "a,b,c", -1));
t(() => explode(",", "a,b,c", 0));
