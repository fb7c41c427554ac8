<?php // e2 8
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => ltrim('0012', '0'));
t(fn() => rtrim('abc..', '.'));
t(fn() => implode(', ', [1, null, 2.5, true, false, 'x']));
t(fn() => implode([1, 2]));
t(fn() => implode([1, 2], ', '));
t(fn() => implode('x', 'y'));
t(fn() => implode(',', [[1], 2]));
t(fn() => explode(',', 'a,b,c', 2));
t(fn() => explode(',', 'a,b,c', -1));
t(fn() => explode(',', 'a,b,c', 0));
