// expressions 1
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/x/", "axbx", 0, 2));
t(() => m("/x/", "axbx", PREG_OFFSET_CAPTURE, -1));
t(() => m("/x/", "axbx", 0, 9));
t(() => m("/^x/", "axbx", 0, 1));
t(() => m("/\\Gx/", "axbx", 0, 1));
t(() => m("/./u", "éa", 0, 1));
t(() => m("/./u", "a\udcffb"));
t(() => m("/\udce9/", "caf\udce9"));
