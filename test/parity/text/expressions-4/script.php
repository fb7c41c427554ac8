<?php // e2 4
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => substr_count('hello hello', 'll'));
t(fn() => substr_count('aaa', 'aa'));
t(fn() => substr_count('hello', ''));
t(fn() => substr_count('hello', 'l', 3));
t(fn() => substr_count('hello', 'l', -2, 1));
t(fn() => substr_count('hello', 'l', 10));
t(fn() => substr_count('hello', 'l', 2, 10));
t(fn() => substr_compare('abcde', 'bc', 1, 2));
t(fn() => substr_compare('abcde', 'BC', 1, 2, true));
t(fn() => substr_compare('abcde', 'cd', 1, 2));
