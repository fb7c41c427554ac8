<?php // e1 0
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => sprintf('%05d|%-5d|%+d|%x|%X|%o|%b|%c|%e|%.2f|%5.1f|%s|%%', 42, 42, 42, 255, 255, 8, 5, 65, 1234.5678, 3.14159, 2.55, 'str'));
t(fn() => sprintf('%2$s %1$s', 'a', 'b'));
t(fn() => sprintf("%'*10s|%'x-10s|%010.3f", 'abc', 'abc', 3.14159));
t(fn() => sprintf('%s'));
t(fn() => sprintf('%3$s', 1));
t(fn() => sprintf('%0$s', 1));
t(fn() => sprintf('%y', 1));
t(fn() => sprintf('%', 1));
t(fn() => sprintf('%5'));
t(fn() => sprintf('%.60f', 0.1));
t(fn() => sprintf('%.3e', 0));
t(fn() => sprintf('%g %G', 0.00001234, 123456789.0));
