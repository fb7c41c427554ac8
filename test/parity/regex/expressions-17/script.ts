// expressions 17
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => preg_split("/x/", "axbxc", 1));
t(() => preg_split("/x/", "axbxc", 0));
t(() => preg_split("/x/", "xax", -1, PREG_SPLIT_OFFSET_CAPTURE));
t(() => preg_split("//", "ab", 2));
t(() => preg_split("//", "abcd", 2, PREG_SPLIT_NO_EMPTY));
t(() => preg_split("/(\\d)/", "a1b2", 2, PREG_SPLIT_DELIM_CAPTURE));
t(() => preg_split("/[", "a"));
t(() => preg_split("/a/u", "\udcff"));
