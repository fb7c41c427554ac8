<?php // expressions 9
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => a('/(\w)(\d)?/', 'a1 b c3'));
t(fn() => a('/(\w)(\d)?/', 'a1 b c3', PREG_SET_ORDER));
t(fn() => a('/(?<l>\w)(?<d>\d)?/', 'a1 b', PREG_SET_ORDER | PREG_OFFSET_CAPTURE));
t(fn() => a('/(?<l>\w)(?<d>\d)?/', 'a1 b', PREG_OFFSET_CAPTURE));
t(fn() => a('/(\w)(\d)?/', 'a b', PREG_UNMATCHED_AS_NULL));
t(fn() => a('/(\w)(\d)?/', 'a b', PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL));
t(fn() => a('/x*/', 'axxb'));
t(fn() => a('/|a/', 'aa'));
