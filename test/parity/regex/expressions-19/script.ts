// expressions 19
let $f, $e, $m, $p, $s, $o, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => preg_grep("/(/", ["a"]));
t(() => preg_last_error_msg());
t(() => preg_match("/(?:\\D+|<\\d+>)*[!?]/", "foobar foobar foobar"));
t(() => preg_match());
t(() => preg_match([], "x"));
t(() => preg_match("/x/", null));
t(() => preg_match("/a/", "a", $m, "x"));
t(() => m("/^(?:(?=^1)(?<one>1)|(?<two>2))$/", "2"));
