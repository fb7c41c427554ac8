<?php // e3 9
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => array_pad([1, 2], 5, 0));
t(fn() => array_pad([1, 2], -5, 0));
t(fn() => array_unique([1, '1', 2, 2.0, 'a', 'A']));
t(fn() => array_unique(['b' => 1, 'a' => 1, 'c' => '1x']));
t(fn() => array_unique([4, '4', '3', 4, 3, 'x'], SORT_STRING));
t(fn() => array_count_values(['a', 'b', 'a', 1, '1', 1.5, null]));
t(fn() => array_merge([1, 2], ['a' => 1], [5 => 'x'], ['a' => 2]));
t(fn() => array_merge());
t(fn() => array_merge_recursive(['a' => [1], 'b' => 2], ['a' => [3], 'b' => 4]));
t(fn() => array_replace([1, 2, 3], [1 => 'b'], [3 => 'd']));
