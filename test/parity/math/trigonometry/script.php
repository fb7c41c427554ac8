<?php // trigonometric and logarithmic functions, at their edges
ini_set("html_errors", "0");
function t($f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
function r($x) { return is_nan($x) || is_infinite($x) ? $x : round($x, 12); }
foreach (["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "expm1", "log10", "log1p"] as $f) foreach ([0, 0.5, -0.5, 1, -1, 2.5, 1e-10, "0.25", true, INF, -INF, NAN] as $x) { echo $f, " "; var_dump((string) r($f($x))); }
foreach ([[0, 0], [1, 0], [0, -1], [-1, -1], [INF, -INF], [1, INF], ["2", "3"]] as $p) var_dump((string) r(atan2($p[0], $p[1])));
t(fn() => sin("abc"));
t(fn() => cos([]));
t(fn() => strval(tan(null)));
t(fn() => log10("1e3x"));
t(fn() => atan2(1));
t(fn() => log1p(-1));
t(fn() => acosh(0.5));
var_dump(round(sin(1), 9), round(cos(1), 9), round(tan(1), 9), round(asin(1), 9), round(acos(0), 9), round(atan(1), 9), round(sinh(1), 9), round(cosh(1), 9), round(tanh(1), 9), round(asinh(1), 9), round(acosh(2), 9), round(atanh(0.5), 9), round(expm1(1), 9), round(log10(2), 9), round(log1p(1), 9));
