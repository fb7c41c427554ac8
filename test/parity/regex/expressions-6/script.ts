// expressions 6
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/[a\\-z]+/", "z-a"));
t(() => m("/[]a]+/", "x]a]"));
t(() => m("/[^]a]+/", "]xy]"));
t(() => m("/\\x41\\x{42}\\103/", "ABC"));
t(() => m("/\\p{Lu}\\p{Ll}+/u", "été Été"));
t(() => m("/^\\w+$/u", "naïve"));
t(() => m("/^\\w+$/", "naïve"));
t(() => m("/\\d+/u", "١٢٣"));
