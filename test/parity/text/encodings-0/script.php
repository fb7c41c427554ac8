<?php // e6 0
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => bin2hex(mb_convert_encoding('äöü€', 'ISO-8859-1', 'UTF-8')));
t(fn() => mb_convert_encoding("\xe4\xf6", 'UTF-8', 'ISO-8859-1'));
t(fn() => mb_convert_encoding("\xe4\xf6\x80", 'UTF-8', 'Windows-1252'));
t(fn() => bin2hex(mb_convert_encoding('€é', 'Windows-1252')));
t(fn() => bin2hex(mb_convert_encoding('aé😀', 'UTF-16')));
t(fn() => bin2hex(mb_convert_encoding('aé😀', 'UTF-16LE', 'UTF-8')));
t(fn() => bin2hex(mb_convert_encoding('aé', 'UTF-32BE')));
t(fn() => mb_convert_encoding("\0a\0\xe9", 'UTF-8', 'UTF-16BE'));
t(fn() => bin2hex(mb_convert_encoding('日本', 'SJIS')));
t(fn() => bin2hex(mb_convert_encoding('日本', 'EUC-JP')));
