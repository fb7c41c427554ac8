// e3 11
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => in_array("abc", [0]));
t(() => in_array(0, ["abc"]));
t(() => in_array(null, [0]));
t(() => in_array("1e1", ["10"]));
t(() => in_array("1e1", ["10"], true));
t(() => array_key_exists("a", { "a" : null }));
t(() => array_key_first([]));
t(() => array_key_last([1, 2, 3]));
t(() => array_keys({ "a" : 1, "b" : "1", "c" : 2 }, 1));
t(() => array_keys({ "a" : 1, "b" : "1", "c" : 2 }, "1", true));
