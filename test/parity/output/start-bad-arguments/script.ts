// a start bad arguments
let $e; var_dump(ob_start("nope"));
var_dump(ob_start([]));
var_dump(ob_start(["a", "b"]));
var_dump(ob_start([1, 2, 3]));
var_dump(ob_start(5));
var_dump(ob_start(null, -5));
ob_end_flush();
var_dump(ob_start(false));
var_dump(ob_start("A::b"));
try { ob_start(null, "x"); } catch ($e) { echo($e.getMessage(), "\n"); }
echo(ob_get_level());
