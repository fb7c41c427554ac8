<?php // e1 2
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => sprintf('%-10s|', 'äöü'));
t(fn() => sprintf("%'010d", -42));
t(fn() => sprintf('%+05d', 7));
t(fn() => sprintf('%+.1f %+.1f', 1.25, -1.35));
t(fn() => sprintf('%*d', 5, 42));
t(fn() => sprintf('%.*f', 2, 3.14159));
t(fn() => sprintf('%-*s|', 6, 'ab'));
t(fn() => sprintf('%f', INF));
t(fn() => sprintf('%f %e %d', NAN, -INF, INF));
t(fn() => sprintf('%5s|%-8s|', INF, NAN));
t(fn() => vsprintf('%s-%s', ['a']));
t(fn() => vsprintf('%s-%s', ['x' => 'a', 'y' => 'b']));
