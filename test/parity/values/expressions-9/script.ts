// e3 9
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => array_pad([1, 2], 5, 0));
t(() => array_pad([1, 2], -5, 0));
t(() => array_unique([1, "1", 2, new Number(2.0), "a", "A"]));
t(() => array_unique({ "b" : 1, "a" : 1, "c" : "1x" }));
t(() => array_unique([4, "4", "3", 4, 3, "x"], SORT_STRING));
t(() => array_count_values(["a", "b", "a", 1, "1", 1.5, null]));
t(() => array_merge([1, 2], { "a" : 1 }, new Map([[5 , "x"]]), { "a" : 2 }));
t(() => array_merge());
t(() => array_merge_recursive({ "a" : [1], "b" : 2 }, { "a" : [3], "b" : 4 }));
t(() => array_replace([1, 2, 3], new Map([[1 , "b"]]), new Map([[3 , "d"]])));
