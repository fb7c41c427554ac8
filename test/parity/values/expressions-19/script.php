<?php // e3 19
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_ord('é'));
t(fn() => mb_chr(233));
t(fn() => mb_chr(0xD800));
t(fn() => mb_scrub("a\xffb"));
t(fn() => ctype_alpha(''));
t(fn() => ctype_digit('123'));
t(fn() => ctype_digit(5));
t(fn() => ctype_upper('AB1'));
t(fn() => ctype_space(" \n"));
t(fn() => ctype_punct('!?'));
