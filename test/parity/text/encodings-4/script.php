<?php // e6 4
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_http_output());
t(fn() => mb_http_input());
t(fn() => mb_substitute_character());
t(fn() => mb_detect_order());
t(fn() => iconv('UTF-8', 'ISO-8859-1', 'é') === "\xe9");
t(fn() => iconv('UTF-8', 'ISO-8859-1', '€'));
t(fn() => iconv('UTF-8', 'ASCII//IGNORE', 'aéb'));
t(fn() => iconv('UTF-8', 'ISO-8859-1//TRANSLIT', 'a?'));
t(fn() => iconv('nope', 'UTF-8', 'x'));
t(fn() => iconv('ISO-8859-1', 'UTF-8', "\xe9\xe8"));
