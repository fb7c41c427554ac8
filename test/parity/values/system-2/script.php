<?php // e7 2
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => fnmatch('a\\*', 'a*'));
t(fn() => fnmatch('a\\*', 'a\\b', FNM_NOESCAPE));
t(fn() => fnmatch('x[', 'x['));
t(fn() => fnmatch('a+b(c)', 'a+b(c)'));
t(fn() => bin2hex(inet_pton('127.0.0.1')));
t(fn() => bin2hex(inet_pton('::1')));
t(fn() => bin2hex(inet_pton('2001:db8::ff00:42:8329')));
t(fn() => inet_pton('nope'));
t(fn() => inet_ntop(inet_pton('::1')));
t(fn() => inet_ntop(inet_pton('2001:DB8:0:0:0:0:0:1')));
