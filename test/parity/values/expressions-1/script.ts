// e3 1
let $f, $e; ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
t(() => json_encode([1.5, 0.1, 1e100, 1e-7, -0.5, 123456789012345678n]));
t(() => json_encode(1.5, JSON_PRESERVE_ZERO_FRACTION));
t(() => json_encode([[], { "a" : [] }, [[1]]], JSON_PRETTY_PRINT));
t(() => json_encode([], JSON_PRETTY_PRINT));
t(() => json_encode([1, 2], JSON_FORCE_OBJECT | JSON_PRETTY_PRINT));
t(() => json_encode(new Map([[1 , "a"], [ 2 , "b"]])));
t(() => json_encode(new Map([[0 , "a"], [ 1 , "b"]])));
t(() => json_encode(new Map([["a" , 1], [ 0 , 2]])));
t(() => json_encode(INF));
t(() => json_encode(NAN, JSON_PARTIAL_OUTPUT_ON_ERROR));
