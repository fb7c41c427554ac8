// expressions 0
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/(\\d+)-(\\d+)/", "tel 12-34 x"));
t(() => m("/(?<y>\\d{4})-(?P<m>\\d\\d)/", "on 2024-05-06"));
t(() => m("/(a)|(b)|(c)/", "b"));
t(() => m("/(a)|(b)|(c)/", "b", PREG_UNMATCHED_AS_NULL));
t(() => m("/(a)|(b)|(c)/", "b", PREG_OFFSET_CAPTURE));
t(() => m("/(a)|(b)|(c)/", "b", PREG_OFFSET_CAPTURE | PREG_UNMATCHED_AS_NULL));
t(() => m("/é(.)/", "xéy"));
t(() => m("/é(.)/u", "xéü", PREG_OFFSET_CAPTURE));
