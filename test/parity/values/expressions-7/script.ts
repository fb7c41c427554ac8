// e3 7
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => var_export(1e20, true));
t(() => var_export(0.1 + 0.2, true));
t(() => var_export(new stdClass, true));
t(() => print_r([1, { "a" : null, "b" : false, "c" : 1.5 }, []], true));
t(() => print_r(null, true));
t(() => print_r(1.5, true));
t(() => array_slice([1, 2, 3, 4, 5], -3, 2));
t(() => array_slice(new Map([["a" , 1], [ 5 , 2], [ 6 , 3]]), 1, 2));
t(() => array_slice(new Map([["a" , 1], [ 5 , 2], [ 6 , 3]]), 1, 2, true));
t(() => array_chunk([1, 2, 3, 4, 5], 2));
