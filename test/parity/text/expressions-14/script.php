<?php // e2 14
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strspn('42 is', '1234567890'));
t(fn() => strcspn('abcd', 'cd'));
t(fn() => strspn('foo', 'o', -2, 1));
t(fn() => count_chars('abca', 3));
t(fn() => count_chars('ab', 1));
t(fn() => count_chars('ab', 5));
t(fn() => str_getcsv('a,"b ""q""",c d, e'));
t(fn() => str_getcsv("a;b;'c;d'", ';', "'"));
t(fn() => str_getcsv(''));
t(fn() => str_getcsv('a,b', ''));
