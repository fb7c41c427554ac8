<?php // e3 17
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_strpos('a', 'b', 5));
t(fn() => mb_strrpos('äöüö', 'ö'));
t(fn() => mb_stripos('ÄÖ', 'ö'));
t(fn() => mb_strstr('äöü', 'ö'));
t(fn() => mb_strstr('äöü', 'ö', true));
t(fn() => mb_substr_count('ababab', 'ab'));
t(fn() => mb_substr_count('a', ''));
t(fn() => mb_strtoupper('äßéi'));
t(fn() => mb_strtolower('ÄÉΣ'));
t(fn() => mb_convert_case('hello wörld', MB_CASE_TITLE));
