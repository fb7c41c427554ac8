// e3 21
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => is_countable([]));
t(() => is_scalar(null));
t(() => call_user_func("strtoupper", "a"));
t(() => call_user_func_array("max", [1, 5, 3]));
t(() => call_user_func_array("str_pad", { "string" : "x", "length" : 3 }));
t(() => function_exists("json_encode"));
t(() => function_exists("echo"));
t(() => defined("E_ALL"));
t(() => constant("PHP_INT_SIZE"));
t(() => constant("NOPE"));
