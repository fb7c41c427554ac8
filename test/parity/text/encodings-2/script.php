<?php // e6 2
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => bin2hex(mb_convert_encoding('привет', 'ASCII')));
t(fn() => mb_detect_encoding('abc'));
t(fn() => mb_detect_encoding('é'));
t(fn() => mb_detect_encoding("\xe9"));
t(fn() => mb_detect_encoding("\xe9", 'UTF-8, ISO-8859-1'));
t(fn() => mb_detect_encoding("é", ['ISO-8859-1', 'UTF-8'], true));
t(fn() => mb_detect_encoding("é", ['UTF-8', 'ISO-8859-1']));
t(fn() => mb_detect_encoding("é", 'nope'));
t(fn() => mb_detect_encoding("é", []));
t(fn() => mb_check_encoding("\xe9", 'ISO-8859-1'));
