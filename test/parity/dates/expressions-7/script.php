<?php // e4 7
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strtotime('10:30pm', 1700000000));
t(fn() => strtotime('back of 7pm', 1700000000));
t(fn() => strtotime('front of 5am', 1700000000));
t(fn() => strtotime('12th of march 2023'));
t(fn() => strtotime('March 2023'));
t(fn() => strtotime('March', 1700000000));
t(fn() => strtotime('2023', 1700000000));
t(fn() => strtotime('2023-03'));
t(fn() => strtotime('00:00:60', 1700000000));
t(fn() => strtotime('2024-01-15 24:00:00'));
