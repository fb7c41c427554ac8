<?php // e3 7
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => var_export(1e20, true));
t(fn() => var_export(0.1 + 0.2, true));
t(fn() => var_export(new stdClass, true));
t(fn() => print_r([1, ['a' => null, 'b' => false, 'c' => 1.5], []], true));
t(fn() => print_r(null, true));
t(fn() => print_r(1.5, true));
t(fn() => array_slice([1, 2, 3, 4, 5], -3, 2));
t(fn() => array_slice(['a' => 1, 5 => 2, 6 => 3], 1, 2));
t(fn() => array_slice(['a' => 1, 5 => 2, 6 => 3], 1, 2, true));
t(fn() => array_chunk([1, 2, 3, 4, 5], 2));
