// expressions 4
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/(?i)abc(?-i)D/", "ABCD"));
t(() => m("/(?i:a)b/", "Ab"));
t(() => m("/a(?#comment)b/", "ab"));
t(() => m("/\\((?:[^()]++|(?R))*\\)/", "x(a(b)c)y("));
t(() => m("/^(?:(\\()|[^()])*(?(1)\\)|)/", "(ab)"));
t(() => m("/(?(?=\\d)\\d{3}|[a-z]{2})/", "ab 123"));
t(() => m("/(?<q>['\"])(.*?)\\k<q>/", "say \"it's\" ok"));
t(() => m("/(a+)+$/", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"));
