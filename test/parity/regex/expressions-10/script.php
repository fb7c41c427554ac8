<?php // expressions 10
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => a('/\b/', 'ab cd', PREG_OFFSET_CAPTURE));
t(fn() => a('/(?<n>z)/', 'abc'));
t(fn() => a('/(z)/', 'abc', PREG_SET_ORDER));
t(fn() => a('/./u', 'aéb', PREG_OFFSET_CAPTURE));
t(fn() => a('/a/', 'aaa', 3));
t(fn() => a('/a/', 'aaa', 0, 2));
t(fn() => a('//u', 'éa'));
t(fn() => a('/a(?=b)/A', 'aab'));
