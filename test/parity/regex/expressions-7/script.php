<?php // expressions 7
ini_set('html_errors', '0'); ini_set('pcre.jit', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } echo preg_last_error(); }
function m($p, $s, $f = 0, $o = 0) { $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; } //ts: function m($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match($p, $s, $m, $f, $o); if ($r !== false) var_dump($m); return $r; }
function a($p, $s, $f = 0, $o = 0) { $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; } //ts: function a($p, $s, $f = 0, $o = 0) { const $m = new Map(); const $r = preg_match_all($p, $s, $m, $f, $o); print_r($m); return $r; }
t(fn() => m('/\s/u', "\u{a0}"));
t(fn() => m('/\R/', "a\r\nb", PREG_OFFSET_CAPTURE));
t(fn() => m('/\h+\v/', "a \t\n"));
t(fn() => m('/É/iu', 'é'));
t(fn() => m('/É/i', 'é'));
t(fn() => m('/^(?<a>.)(?<b>.)?$/', 'x'));
t(fn() => m('/^(?<a>.)(?<b>.)?$/', 'x', PREG_UNMATCHED_AS_NULL));
t(fn() => m('{^a{2}$}', 'aa'));
