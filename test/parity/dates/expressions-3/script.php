<?php // e4 3
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strtotime('@86400'));
t(fn() => strtotime('@-1.5'));
t(fn() => strtotime('15 January 2024'));
t(fn() => strtotime('Jan 15, 2024 3:04 PM'));
t(fn() => strtotime('15.01.2024'));
t(fn() => strtotime('01/15/2024'));
t(fn() => strtotime('15-Jan-2024'));
t(fn() => strtotime('20240115'));
t(fn() => strtotime('20240115T131415'));
t(fn() => strtotime('2024W03'));
