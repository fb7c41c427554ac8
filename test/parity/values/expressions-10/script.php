<?php // e3 10
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => array_replace_recursive(['a' => [1, 2], 'b' => 1], ['a' => [1 => 'x'], 'b' => [5]]));
t(fn() => array_diff([1, '2', 3, 'a'], ['1', 2]));
t(fn() => array_diff_key(['a' => 1, 'b' => 2, 0 => 3], ['a' => 9], [0 => 1]));
t(fn() => array_diff_assoc(['a' => 1, 0 => 2], ['a' => '1']));
t(fn() => array_intersect(['a' => 'g', 'r', 'b'], ['g', 'b']));
t(fn() => array_intersect_key(['a' => 1, 'b' => 2], ['b' => 0]));
t(fn() => array_udiff([1, 5, 3], [3], fn($a, $b) => $a <=> $b)); //ts: t(() => array_udiff([1, 5, 3], [3], ($a, $b) => Math.sign($a - $b)));
t(fn() => array_search('1', [0, 1, '1']));
t(fn() => array_search('1', [0, 1, '1'], true));
t(fn() => array_search('x', ['a']));
