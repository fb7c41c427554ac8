// expressions 2
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/(?:(a)|b)*/", "ab"));
t(() => m("/(a)?b\\1c/", "bc"));
t(() => m("/a(?=b)/", "ac ab", PREG_OFFSET_CAPTURE));
t(() => m("/(?<!a)b/", "ab bb", PREG_OFFSET_CAPTURE));
t(() => m("/(?<=foo|ba)r/", "foor"));
t(() => m("~^(\\w+)://([^/:]+)(:\\d+)?(/.*)?$~i", "HTTP://Example.com:80/x?y"));
t(() => m("#^[\\w.+-]+@\\w+\\.\\w{2,}$#", "me+x@site.org"));
t(() => m("/\\bfoo\\b/i", "a FOO b"));
