// expressions 15
let $f, $e, $m, $p, $s, $o, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => preg_replace_callback("/a/", "nope", "banana"));
t(() => preg_replace_callback(["/a/", "/b/"], ($m) => "<" + $m[0] + ">", ["ab", "ba"]));
t(() => preg_replace_callback_array({ "/a/" : ($m) => "b", "/b/" : ($m) => "c" }, "aabb"));
t(() => preg_replace_callback_array({ "/a/" : "nope" }, "aabb"));
t(() => preg_split("/[\\s,]+/", "a, b  c,d"));
t(() => preg_split("//", "abc"));
t(() => preg_split("//", "abc", -1, PREG_SPLIT_NO_EMPTY));
t(() => preg_split("//u", "aé", -1, PREG_SPLIT_NO_EMPTY));
