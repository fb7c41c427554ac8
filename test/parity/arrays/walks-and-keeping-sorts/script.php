<?php // array_walk_recursive, pos, uasort, uksort
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
$a = ["x" => 3, "y" => ["z" => 1, "w" => [2, 4]], "v" => "s"];
var_dump(array_walk_recursive($a, function ($v, $k, $p = "none") { echo $k, "=", $v, " ", $p, "\n"; }, "extra"));
var_dump(array_walk_recursive($a, function ($v, $k) { echo $k, " "; }));
var_dump(pos([5, 6]), pos([]), pos(["k" => null]));
$u = ["b" => 3, "a" => 1, "c" => 2]; uasort($u, fn($p, $q) => $p <=> $q); echo json_encode($u), "\n";
$k = ["b" => 3, "a" => 1, "c" => 2]; uksort($k, "strcmp"); echo json_encode($k), "\n";
$r = ["b" => 3, "a" => 1, "c" => 2]; uksort($r, fn($p, $q) => strcmp($q, $p)); echo json_encode($r), "\n";
$e = []; var_dump(uasort($e, "strcmp"), uksort($e, "strcmp"));
t(fn() => array_walk_recursive($a, "no_such_function"));
t(function () { $x = [1]; return uasort($x, "nope"); });
t(function () { $x = [1]; return uksort($x, null); });
