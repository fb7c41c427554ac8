// array_walk_recursive, pos, uasort, uksort
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } }
const $a = { x: 3, y: { z: 1, w: [2, 4] }, v: "s" };
var_dump(array_walk_recursive($a, function ($v: any, $k: any, $p = "none") { echo($k, "=", $v, " ", $p, "\n"); }, "extra"));
var_dump(array_walk_recursive($a, function ($v: any, $k: any) { echo($k, " "); }));
var_dump(pos([5, 6]), pos([]), pos({ k: null }));
const $u: any = { b: 3, a: 1, c: 2 }; uasort($u, ($p: any, $q: any) => $p - $q); echo(json_encode($u), "\n");
const $k: any = { b: 3, a: 1, c: 2 }; uksort($k, "strcmp"); echo(json_encode($k), "\n");
const $r: any = { b: 3, a: 1, c: 2 }; uksort($r, ($p: any, $q: any) => strcmp($q, $p)); echo(json_encode($r), "\n");
const $e: any = []; uasort($e, "strcmp"); uksort($e, "strcmp"); var_dump(true, true);
t(() => array_walk_recursive($a, "no_such_function" as any));
t(() => uasort([1], "nope" as any));
t(() => uksort([1], null as any));
