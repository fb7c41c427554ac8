<?php // e2 5
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => substr_compare('abcde', 'abc', 5, 1));
t(fn() => substr_compare('abcde', 'abc', 6, 1));
t(fn() => substr_compare('abcde', 'abc', 0, -1));
t(fn() => substr_replace('Hello', 'J', 0, 1));
t(fn() => substr_replace('Hello', 'XX', -2, 1));
t(fn() => substr_replace(['abc', 'def'], ['1', '2'], [0, 1], [1, 2]));
t(fn() => substr_replace('abc', 'x', [0], 1));
t(fn() => ucwords('hello world-foo bar_baz', ' -'));
t(fn() => ucwords("hello\tworld"));
t(fn() => ucfirst('élan'));
