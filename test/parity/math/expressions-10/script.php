<?php // e1 10
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => boolval([]));
t(fn() => boolval([0]));
t(fn() => strval(1.0));
t(fn() => strval(0.1 + 0.2));
t(fn() => strval(1e100));
t(fn() => strval(true));
t(fn() => pi());
t(fn() => pow(2, 10));
t(fn() => pow(2, -1));
t(fn() => pow('3', 2));
t(fn() => pow(2, 0.5));
t(fn() => pow(0, 0));
