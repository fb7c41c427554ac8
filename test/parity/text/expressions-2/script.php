<?php // e2 2
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strpos('abc', 'd'));
t(fn() => strpos('abc', 'c', 5));
t(fn() => strpos('abcabc', 'c', -2));
t(fn() => strpos('abc', ''));
t(fn() => strrpos('abcabc', 'b', -3));
t(fn() => strrpos('abcabc', 'b', 7));
t(fn() => stripos('ABC', 'b'));
t(fn() => strripos('aXbX', 'x'));
t(fn() => strstr('user@example.com', '@'));
t(fn() => strstr('user@example.com', '@', true));
