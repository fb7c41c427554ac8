<?php // e1 1
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => sprintf('%g', 100000));
t(fn() => sprintf('%.3g|%.10g', 1234567, 1234567));
t(fn() => sprintf('%h|%H', 1.5, 1e20));
t(fn() => sprintf('%u', -5));
t(fn() => sprintf('%d', '12abc'));
t(fn() => sprintf('%d', 1e20));
t(fn() => sprintf('%d', true));
t(fn() => sprintf('%s %s %s', true, false, null));
t(fn() => sprintf('%x', -1));
t(fn() => sprintf('%b', -3));
t(fn() => sprintf('%c%c', 256, 300));
t(fn() => sprintf('%5.5s|', 'abcdefgh'));
