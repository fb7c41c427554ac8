// expressions 3
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/a.c/s", "a\nc"));
t(() => m("/a.c/", "a\nc"));
t(() => m("/^b$/m", "a\nb\nc"));
t(() => m("/b$/", "ab\n"));
t(() => m("/b$/D", "ab\n"));
t(() => m("/b\\Z/", "ab\n"));
t(() => m("/b\\z/", "ab\n"));
t(() => m("/ a b # comment\n c /x", "abc"));
