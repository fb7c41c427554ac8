<?php // e1 3
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => vsprintf('%2$s', [1, 2]));
t(fn() => number_format(1234567.891));
t(fn() => number_format(1234567.891, 2));
t(fn() => number_format(1234567.891, 2, ',', '.'));
t(fn() => number_format(0.5));
t(fn() => number_format(-0.4));
t(fn() => number_format(-1234.567, 2, '', ''));
t(fn() => number_format(1234.5678, 3, 'dec', 'thou'));
t(fn() => number_format(1e15, 0, '', ' '));
t(fn() => number_format(123456, -3));
t(fn() => number_format(1.005, 2));
t(fn() => number_format(INF));
