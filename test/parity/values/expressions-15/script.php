<?php // e3 15
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => range(1, 2, 0));
t(fn() => range(3, 1, -1));
t(fn() => range('1', '3'));
t(fn() => range('a', 5));
t(fn() => range('', 'c'));
t(fn() => range(1, 10, -3));
t(fn() => count([1, [2, 3]], COUNT_RECURSIVE));
t(fn() => count([1], 5));
t(fn() => count('x'));
t(fn() => count(null));
