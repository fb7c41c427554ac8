<?php // e3 11
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => in_array('abc', [0]));
t(fn() => in_array(0, ['abc']));
t(fn() => in_array(null, [0]));
t(fn() => in_array('1e1', ['10']));
t(fn() => in_array('1e1', ['10'], true));
t(fn() => array_key_exists('a', ['a' => null]));
t(fn() => array_key_first([]));
t(fn() => array_key_last([1, 2, 3]));
t(fn() => array_keys(['a' => 1, 'b' => '1', 'c' => 2], 1));
t(fn() => array_keys(['a' => 1, 'b' => '1', 'c' => 2], '1', true));
