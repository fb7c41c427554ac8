<?php // expressions 5
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => m('/a++a/', 'aaa'));
t(fn() => m('/(?>a+)b/', 'aaab'));
t(fn() => m('/\Qa.b\E+/', 'a.bbb'));
t(fn() => m('/foo\Kbar/', 'foobar', PREG_OFFSET_CAPTURE));
t(fn() => m('/(?|(a)|(b))(c)/', 'bc'));
t(fn() => m('/(?<n>a)|(?<n>b)/J', 'b'));
t(fn() => m('/[[:alpha:]]+[[:digit:]]*/', '12ab34'));
t(fn() => m('/[^\s,]+/', ' , ab,c'));
