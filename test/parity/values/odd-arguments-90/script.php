<?php // e8 0
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_check_encoding(['é' => ["a", 1]]));
t(fn() => mb_check_encoding(["\xff"]));
t(fn() => mb_check_encoding());
t(fn() => mb_http_output('x'));
t(fn() => mb_http_output('UTF-8'));
t(fn() => mb_language('Japanese'));
t(fn() => mb_substitute_character('long'));
t(fn() => mb_substitute_character('616'));
t(fn() => mb_substitute_character(0xfffd));
t(fn() => mb_strcut('äöü', 1, 3, 'nope'));
t(fn() => mb_strrchr("\xe4b\xe4c", "\xe4", false, 'ISO-8859-1') === "\xe4c");
t(fn() => unpack('a', 'YWJj', -2));
t(fn() => unpack('a', 'ab', 3));
