<?php // e4 8
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strtotime('2024-13-01'));
t(fn() => strtotime('nonsense', 5));
t(fn() => strtotime(''));
t(fn() => strtotime('0000-00-00 00:00:00'));
t(fn() => strtotime('2024-01-15 10:00 America/New_York'));
t(fn() => strtotime('2024-07-15 10:00 EST'));
t(fn() => strtotime('2024-07-15 10:00 CEST'));
t(fn() => strtotime('2024-07-15 10:00 PST8PDT'));
t(fn() => strtotime('sat', 1700000000));
t(fn() => strtotime('eighth day', 1700000000));
