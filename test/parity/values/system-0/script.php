<?php // e7 0
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => setlocale(LC_ALL, 'de_DE'));
t(fn() => setlocale(LC_ALL, 'C'));
t(fn() => setlocale(LC_ALL, 0));
t(fn() => setlocale(LC_ALL, ['xx', 'C']));
t(fn() => setlocale(LC_ALL, 'xx', 'C.UTF-8'));
t(fn() => setlocale(99, 'C'));
t(fn() => localeconv());
t(fn() => escapeshellarg("it's"));
t(fn() => escapeshellarg(''));
t(fn() => escapeshellarg("a\0b"));
