<?php // e3 12
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => array_values(['x' => 1, 'y' => 2]));
t(fn() => array_column([['id' => 1, 'n' => 'a'], ['id' => 2], ['n' => 'c']], 'n'));
t(fn() => array_column([['id' => 1, 'n' => 'a'], ['id' => 2, 'n' => 'b']], 'n', 'id'));
t(fn() => array_column([['id' => 1, 'n' => 'a']], null, 'id'));
t(fn() => array_reverse(['a' => 1, 2, 3]));
t(fn() => array_reverse(['a' => 1, 2, 3], true));
t(fn() => array_map(null, [1, 2], ['a']));
t(fn() => array_map(fn($a) => $a * 2, ['x' => 1, 'y' => 2]));
t(fn() => array_map(fn($a, $b) => [$a, $b], ['x' => 1], ['y' => 2]));
t(fn() => array_map('nope', [1]));
