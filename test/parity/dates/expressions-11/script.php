<?php // e4 11
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strtotime('+1 day +1 hour', 1700000000));
t(fn() => strtotime('+-1 day', 1700000000));
t(fn() => strtotime('1 month 1 day', 1700000000));
t(fn() => strtotime("\t2024-01-01 "));
t(fn() => getdate(86400));
t(fn() => localtime(0));
t(fn() => localtime(0, true));
t(fn() => date_default_timezone_get());
t(fn() => date_default_timezone_set('Nope/Zone'));
t(fn() => date_default_timezone_set('Europe/Berlin'));
