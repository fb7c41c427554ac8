// expressions 18
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => preg_quote("Hello.World?[x]^$(1+1=2){a}|<b>:-#/!\\"));
t(() => preg_quote("a/b#c", "/"));
t(() => preg_quote("a\u0000b"));
t(() => preg_quote(""));
t(() => preg_quote("é.", "é"));
t(() => preg_grep("/^a/", new Map([[0, "apple"], [ "x" , "banana"], [1,  "avocado"], [2,  5]])));
t(() => preg_grep("/^a/", ["apple", "banana", "avocado"], PREG_GREP_INVERT));
t(() => preg_grep("/a/u", ["a", "\udcff", "b"]));
