<?php // e3 20
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => ctype_xdigit('fF0'));
t(fn() => gettype(1.5));
t(fn() => gettype(null));
t(fn() => gettype([]));
t(fn() => get_debug_type(1.5));
t(fn() => get_debug_type('x'));
t(fn() => get_debug_type(null));
t(fn() => is_callable('strlen'));
t(fn() => is_callable('nope'));
t(fn() => is_iterable([1]));
