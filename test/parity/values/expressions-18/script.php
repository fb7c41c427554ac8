<?php // e3 18
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_convert_case('HELLO', MB_CASE_LOWER_SIMPLE));
t(fn() => mb_str_split('äöü', 2));
t(fn() => mb_str_split('a', 0));
t(fn() => mb_strwidth('漢字a'));
t(fn() => mb_strimwidth('Hello World', 0, 8, '…'));
t(fn() => mb_strimwidth('漢字漢字', 0, 5, ''));
t(fn() => mb_internal_encoding());
t(fn() => mb_internal_encoding('x'));
t(fn() => mb_check_encoding("\xff", 'UTF-8'));
t(fn() => mb_check_encoding('é'));
