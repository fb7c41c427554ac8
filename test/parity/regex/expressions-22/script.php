<?php // expressions 22
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => m('/^\X$/u', "e\u{301}"));
t(fn() => m('/(?P>w)-(?<w>\w+)/', 'ab-cd'));
t(fn() => m('/(?<w>\d+)-(?&w)/', '12-34'));
t(fn() => m('/(\w)(?1)/', 'ab'));
t(fn() => m('/^(?:(.)(?=.*(\1(?(2)\2))$))*.?$/', 'abcba'));
t(fn() => m('/(?<!^)[A-Z]/', 'aB'));
t(fn() => m('/[[:^digit:]]+/', '12ab'));
t(fn() => m('/[\d-]+/', '1-2'));
