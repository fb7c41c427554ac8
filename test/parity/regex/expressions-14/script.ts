// expressions 14
let $f, $e, $m, $p, $s, $o, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => preg_replace("/(a)/", "${1}1 $11", "bab"));
t(() => preg_filter("/\\d/", "#", ["a1", "b", "c3"]));
t(() => preg_filter("/\\d/", "#", "b"));
t(() => preg_replace_callback("/\\d+/", ($m) => $m[0] * 2, "a1 b22 c"));
t(() => preg_replace_callback("/(?<w>\\w)(x)?/", ($m) => json_encode($m), "ab"));
t(() => preg_replace_callback("/(a)(x)?/", ($m) => json_encode($m), "ab", -1));
t(() => preg_replace_callback("/a/", "strtoupper", "banana"));
t(() => preg_replace_callback("/a/", ($m) => null, "banana"));
