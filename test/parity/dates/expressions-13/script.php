<?php // e4 13
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => hrtime(true) > 0);
t(fn() => count(hrtime()));
t(fn() => microtime(true) > 1);
t(fn() => strlen(microtime()) > 10);
t(fn() => date('Y', 'x'));
t(fn() => date([]));
t(fn() => date('Y', null) > 2000);
t(fn() => strtotime(null));
