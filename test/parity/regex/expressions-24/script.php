<?php // expressions 24
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => m('/(a|ab)(c|bcd)(d*)/', 'abcd'));
t(fn() => m('/(?s).+/', "a\nb"));
t(fn() => m('/(?m)^b/', "a\nb"));
t(fn() => m('/(?x) a b /', 'ab'));
t(fn() => m('/((?i)a)b/', 'AB'));
t(fn() => m('/a(?i)b|c/', 'C'));
t(fn() => m('/[A-z]+/i', 'a_Z'));
t(fn() => m('/ſ/iu', 'S'));
