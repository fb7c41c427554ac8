<?php // expressions 18
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => preg_quote('Hello.World?[x]^$(1+1=2){a}|<b>:-#/!\\'));
t(fn() => preg_quote('a/b#c', '/'));
t(fn() => preg_quote("a\0b"));
t(fn() => preg_quote(''));
t(fn() => preg_quote('é.', 'é'));
t(fn() => preg_grep('/^a/', ['apple', 'x' => 'banana', 'avocado', 5]));
t(fn() => preg_grep('/^a/', ['apple', 'banana', 'avocado'], PREG_GREP_INVERT));
t(fn() => preg_grep('/a/u', ['a', "\xff", 'b']));
