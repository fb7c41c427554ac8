<?php // e4 12
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => date('Y-m-d H:i:s T P I e', 1711846799));
t(fn() => date('Y-m-d H:i:s T P I e', 1711846800));
t(fn() => mktime(2, 30, 0, 3, 31, 2024));
t(fn() => mktime(2, 30, 0, 10, 27, 2024));
t(fn() => strtotime('2024-03-31 02:30'));
t(fn() => strtotime('2024-10-27 02:30'));
t(fn() => strtotime('2024-03-30 12:00 +1 day'));
t(fn() => strtotime('tomorrow', 1711796400));
t(fn() => date('D, d M y', 1711846800));
t(fn() => date(DATE_ATOM, 0) . date(DATE_COOKIE, 0) . date(DATE_RFC822, 0) . date(DATE_RFC850, 0) . date(DATE_RFC7231, 0) . date(DATE_RSS, 0) . date(DATE_RFC3339_EXTENDED, 0));
