// expressions 20
let $f, $e, $p, $s, $o, $m, $r; ini_set("html_errors", "0"); ini_set("pcre.jit", "0");
function t($f) { try { var_dump($f()); } catch ($e) { echo(get_class($e), ": ", $e.getMessage(), "\n"); } echo(preg_last_error()); }
function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(() => m("/(\\d+)(?:px|em)(?!;)/", "12px; 3em"));
t(() => m("/^(?!.*(?:foo|bar)).*$/", "hello"));
t(() => m("/(?:^|,)(\"(?:[^\"]+|\"\")*\"|[^,]*)/", "\"a \"\"b\"\"\",c"));
t(() => a("/(?:^|,)(\"(?:[^\"]+|\"\")*\"|[^,]*)/", "\"a \"\"b\"\"\",c,,d"));
t(() => a("/<a\\s+href=([\"'])(.*?)\\1[^>]*>(.*?)<\\/a>/is", "<a href=\"x\">1</a> <A HREF='y' c>2</A>"));
t(() => m("/^([01]?\\d|2[0-3]):([0-5]\\d)$/", "23:59"));
t(() => m("/(\\w+)\\s\\1/", "the the"));
t(() => m("/^.{2,3}?$/u", "éàü"));
