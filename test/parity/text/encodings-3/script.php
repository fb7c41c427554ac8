<?php // e6 3
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_check_encoding("\xe9", 'ASCII'));
t(fn() => mb_strlen('äöü', '8bit'));
t(fn() => mb_strlen("\xe4\xf6", 'ISO-8859-1'));
t(fn() => bin2hex(mb_strtoupper("\xe4\xf6", 'ISO-8859-1')));
t(fn() => mb_substr('äöü', 1, 2, '8bit') === "\xa4\xc3");
t(fn() => mb_strlen("a\0b\0", 'UTF-16LE'));
t(fn() => mb_strpos('äöü', 'ü', 0, '8bit'));
t(fn() => bin2hex(mb_chr(233, 'ISO-8859-1')));
t(fn() => mb_ord("\xe9", 'ISO-8859-1'));
t(fn() => mb_language());
