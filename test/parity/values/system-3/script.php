<?php // e7 3
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => inet_ntop("\x7f\0\0\1"));
t(fn() => inet_ntop('abc'));
t(fn() => is_resource(5));
t(fn() => is_resource(fopen('php://memory', 'r')));
t(fn() => get_resource_type(fopen('php://memory', 'r')));
t(fn() => gc_collect_cycles());
t(fn() => gc_enabled());
t(fn() => clearstatcache());
t(fn() => count(gettimeofday()));
t(fn() => gettimeofday(true) > 1);
