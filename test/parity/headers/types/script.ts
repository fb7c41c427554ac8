// b types
let $e; header(123);
header("X: 1", "no");
header("X: 2", 0);
header("X: 3", true, "404");
try { header("X: 3", true, "abc"); } catch ($e) { echo($e.getMessage(), "\n"); }
try { header(null); } catch ($e) { echo($e.getMessage(), "\n"); }
try { header("a", true, 1, 2); } catch ($e) { echo($e.getMessage(), "\n"); }
try { header_remove([]); } catch ($e) { echo($e.getMessage(), "\n"); }
try { http_response_code("x"); } catch ($e) { echo($e.getMessage(), "\n"); }
print_r(headers_list());
var_dump(http_response_code("404"), http_response_code(null), http_response_code(new Number(200.0)), http_response_code(true));
