// expressions 21
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/a{,3}/", "a{,3}"));
t(() => m("/a{x}/", "a{x}"));
t(() => m("/[\\w\\-\\.]+/", "a-b.c"));
t(() => m("/[a-z]+?/U", "abc"));
t(() => m("/(*UTF8)é/", "é"));
t(() => m("/\\N+/", "ab\nc"));
t(() => m("/\\cA/", "\u0001"));
t(() => m("/[\\x00-\\x1f]/", "a\u0005"));
