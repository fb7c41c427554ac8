// e3 12
let $f, $e, $a, $b; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => array_values({ "x" : 1, "y" : 2 }));
t(() => array_column([{ "id" : 1, "n" : "a" }, { "id" : 2 }, { "n" : "c" }], "n"));
t(() => array_column([{ "id" : 1, "n" : "a" }, { "id" : 2, "n" : "b" }], "n", "id"));
t(() => array_column([{ "id" : 1, "n" : "a" }], null, "id"));
t(() => array_reverse(new Map([["a" , 1], [0,  2], [1,  3]])));
t(() => array_reverse(new Map([["a" , 1], [0,  2], [1,  3]]), true));
t(() => array_map(null, [1, 2], ["a"]));
t(() => array_map(($a) => $a * 2, { "x" : 1, "y" : 2 }));
t(() => array_map(($a, $b) => [$a, $b], { "x" : 1 }, { "y" : 2 }));
t(() => array_map("nope", [1]));
