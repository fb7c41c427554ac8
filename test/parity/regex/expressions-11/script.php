<?php // expressions 11
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => preg_match_all('/a/', 'banana'));
t(fn() => preg_replace('/(\w+) (\w+)/', '$2 ${1}x \2 \\\\1 $9 $', 'hello world'));
t(fn() => preg_replace('/x*/', '-', 'axb'));
t(fn() => preg_replace('/a/', 'b', 'aaa', 2));
t(fn() => preg_replace('/a/', 'b', 'aaa', 0));
t(fn() => preg_replace(['/a/', '/b/'], ['b', 'c'], 'ab'));
t(fn() => preg_replace(['/a/', '/b/'], ['z'], 'ab'));
t(fn() => preg_replace(['/a/', '/b/'], 'x', ['k' => 'ab', 'l' => 'cd']));
