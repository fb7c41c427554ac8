<?php // e4 1
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => idate('B', 0));
t(fn() => idate('yy', 0));
t(fn() => idate('x', 0));
t(fn() => mktime(12, 30, 15, 6, 15, 2020));
t(fn() => mktime(25, 61, 61, 13, 32, 2020));
t(fn() => mktime(0, 0, 0, 2, 30, 2021));
t(fn() => mktime(0, 0, 0, 1, 1, 70));
t(fn() => mktime(0, 0, 0, 1, 1, 69));
t(fn() => mktime(0, 0, 0, 0, 0, 2000));
t(fn() => gmmktime(1, 2, 3, 4, 5, 2006));
