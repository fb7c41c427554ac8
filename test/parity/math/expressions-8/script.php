<?php // e1 8
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => is_numeric('1e5'));
t(fn() => is_numeric(' 1'));
t(fn() => is_numeric('1 '));
t(fn() => is_numeric('.'));
t(fn() => is_numeric('0x1A'));
t(fn() => is_numeric(''));
t(fn() => intval('12abc'));
t(fn() => intval('0x1A', 16));
t(fn() => intval('0x1A', 0));
t(fn() => intval('012', 0));
t(fn() => intval('0b11', 0));
t(fn() => intval('101', 2));
