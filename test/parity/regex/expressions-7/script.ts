// expressions 7
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/\\s/u", " "));
t(() => m("/\\R/", "a\r\nb", PREG_OFFSET_CAPTURE));
t(() => m("/\\h+\\v/", "a \t\n"));
t(() => m("/É/iu", "é"));
t(() => m("/É/i", "é"));
t(() => m("/^(?<a>.)(?<b>.)?$/", "x"));
t(() => m("/^(?<a>.)(?<b>.)?$/", "x", PREG_UNMATCHED_AS_NULL));
t(() => m("{^a{2}$}", "aa"));
