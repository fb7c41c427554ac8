<?php // e4 2
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mktime());
t(fn() => checkdate(2, 29, 2024));
t(fn() => checkdate(2, 29, 2023));
t(fn() => checkdate(13, 1, 2023));
t(fn() => checkdate(1, 1, 0));
t(fn() => strtotime('2024-02-30'));
t(fn() => strtotime('2024-01-15 13:14:15'));
t(fn() => strtotime('2024-01-15T13:14:15Z'));
t(fn() => strtotime('2024-01-15T13:14:15+02:00'));
t(fn() => strtotime('2024-01-15T13:14:15.123456-0530'));
