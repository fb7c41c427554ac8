<?php // e2 3
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => stristr('USER@EXAMPLE.com', 'e'));
t(fn() => strrchr('a/b/c', '/'));
t(fn() => strrchr('a/b/c', 'xb'));
t(fn() => strpbrk('This is', 'st'));
t(fn() => strpbrk('abc', ''));
t(fn() => substr('abc', 3));
t(fn() => substr('abc', 5));
t(fn() => substr('abc', -5, 2));
t(fn() => substr('abc', 1, -1));
t(fn() => substr('abc', 1, -5));
