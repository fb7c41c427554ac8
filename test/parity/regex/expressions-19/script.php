<?php // expressions 19
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => preg_grep('/(/', ['a']));
t(fn() => preg_last_error_msg());
t(fn() => preg_match('/(?:\D+|<\d+>)*[!?]/', 'foobar foobar foobar'));
t(fn() => preg_match());
t(fn() => preg_match([], 'x'));
t(fn() => preg_match('/x/', null));
t(fn() => preg_match('/a/', 'a', $m, 'x'));
t(fn() => m('/^(?:(?=^1)(?<one>1)|(?<two>2))$/', '2'));
