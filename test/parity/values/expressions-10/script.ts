// e3 10
let $f, $e, $a, $b; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => array_replace_recursive({ "a" : [1, 2], "b" : 1 }, { "a" : new Map([[1 , "x"]]), "b" : [5] }));
t(() => array_diff([1, "2", 3, "a"], ["1", 2]));
t(() => array_diff_key(new Map([["a" , 1], [ "b" , 2], [ 0 , 3]]), { "a" : 9 }, new Map([[0 , 1]])));
t(() => array_diff_assoc(new Map([["a" , 1], [ 0 , 2]]), { "a" : "1" }));
t(() => array_intersect(new Map([["a" , "g"], [0,  "r"], [1,  "b"]]), ["g", "b"]));
t(() => array_intersect_key({ "a" : 1, "b" : 2 }, { "b" : 0 }));
t(() => array_udiff([1, 5, 3], [3], ($a, $b) => Math.sign($a - $b)));
t(() => array_search("1", [0, 1, "1"]));
t(() => array_search("1", [0, 1, "1"], true));
t(() => array_search("x", ["a"]));
