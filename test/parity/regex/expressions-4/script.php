<?php // expressions 4
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => m('/(?i)abc(?-i)D/', 'ABCD'));
t(fn() => m('/(?i:a)b/', 'Ab'));
t(fn() => m('/a(?#comment)b/', 'ab'));
t(fn() => m('/\((?:[^()]++|(?R))*\)/', 'x(a(b)c)y('));
t(fn() => m('/^(?:(\()|[^()])*(?(1)\)|)/', '(ab)'));
t(fn() => m('/(?(?=\d)\d{3}|[a-z]{2})/', 'ab 123'));
t(fn() => m('/(?<q>[\'"])(.*?)\k<q>/', 'say "it\'s" ok'));
t(fn() => m('/(a+)+$/', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'));
