<?php // e1 6
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => max(1, '2', 3.5));
t(fn() => max('abc', 0));
t(fn() => max([1, 2], [1, 3]));
t(fn() => max([]));
t(fn() => max(1));
t(fn() => min('a', 'b'));
t(fn() => min([0, -1, 5]));
t(fn() => min());
t(fn() => array_sum([1, 2.5, '3', 'x']));
t(fn() => array_product(['2', 3]));
t(fn() => array_product([]));
t(fn() => base_convert('ff', 16, 2));
