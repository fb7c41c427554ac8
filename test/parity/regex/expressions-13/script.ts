// expressions 13
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => preg_replace("/^/m", "> ", "a\nb\n"));
t(() => preg_replace("/(?<=\\d)(?=(\\d{3})+$)/", ",", "1234567"));
t(() => preg_replace("/e/", "E", ["x", 5, 1.5, true]));
t(() => preg_replace("/(.)\\1/", "<$1>", "aabbc"));
t(() => preg_replace("~/+~", "/", "a//b///c"));
t(() => preg_replace("/$/", "!", "ab\n"));
t(() => preg_replace("/a/", "\\0\\0", "bab"));
t(() => preg_replace("/a/", "$01$1", "bab"));
