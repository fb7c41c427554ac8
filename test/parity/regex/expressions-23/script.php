<?php // expressions 23
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => m('/\p{Cyrillic}+/u', 'abc Привет'));
t(fn() => m('/\p{Han}/u', '漢字'));
t(fn() => m('/^\P{L}+$/u', '123'));
t(fn() => m('/[\p{L}\p{N}\' ]+/u', "l'été 2"));
t(fn() => m('/(foo)(*FAIL)|bar/', 'foobar'));
t(fn() => m('/a(*SKIP)(*F)|b/', 'ab'));
t(fn() => m('/a\zb/', 'ab'));
t(fn() => m('/a|ab|abc/', 'abc'));
