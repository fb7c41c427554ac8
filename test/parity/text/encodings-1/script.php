<?php // e6 1
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_convert_encoding("\x93\xfa\x96\x7b", 'UTF-8', 'SJIS'));
t(fn() => mb_convert_encoding(['é' => "\xe9"], 'UTF-8', 'ISO-8859-1'));
t(fn() => mb_convert_encoding("a\xff", 'UTF-8', 'UTF-8'));
t(fn() => mb_convert_encoding("\xe9", 'UTF-8', 'UTF-8, ISO-8859-1'));
t(fn() => mb_convert_encoding("\xe9", 'UTF-8', ['ASCII', 'ISO-8859-1']));
t(fn() => mb_convert_encoding("x", 'nope'));
t(fn() => mb_convert_encoding("x", 'UTF-8', 'nope'));
t(fn() => mb_convert_encoding("x", 'UTF-8', 'nope,UTF-8'));
t(fn() => bin2hex(mb_convert_encoding('привет', 'KOI8-R')));
t(fn() => bin2hex(mb_convert_encoding('привет', 'Windows-1251')));
