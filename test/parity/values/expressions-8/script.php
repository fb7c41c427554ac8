<?php // e3 8
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => array_chunk(['a' => 1, 'b' => 2, 'c' => 3], 2, true));
t(fn() => array_chunk([1], 0));
t(fn() => array_combine(['a', 'b'], [1, 2]));
t(fn() => array_combine(['a'], [1, 2]));
t(fn() => array_fill(5, 3, 'x'));
t(fn() => array_fill(-3, 3, 0));
t(fn() => array_fill(0, -1, 0));
t(fn() => array_fill_keys(['a', 5, 'b'], 0));
t(fn() => array_flip(['a', 'b', 1]));
t(fn() => array_flip([1.5, true, null]));
