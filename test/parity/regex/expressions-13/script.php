<?php // expressions 13
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => preg_replace('/^/m', '> ', "a\nb\n"));
t(fn() => preg_replace('/(?<=\d)(?=(\d{3})+$)/', ',', '1234567'));
t(fn() => preg_replace('/e/', 'E', ['x', 5, 1.5, true]));
t(fn() => preg_replace('/(.)\1/', '<$1>', 'aabbc'));
t(fn() => preg_replace('~/+~', '/', 'a//b///c'));
t(fn() => preg_replace('/$/', '!', "ab\n"));
t(fn() => preg_replace('/a/', '\\0\\0', 'bab'));
t(fn() => preg_replace('/a/', '$01$1', 'bab'));
