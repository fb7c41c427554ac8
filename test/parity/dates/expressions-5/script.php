<?php // e4 5
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strtotime('-2 weeks', 1700000000));
t(fn() => strtotime('+1 month', 1706659200));
t(fn() => strtotime('last day of february', 1706659200));
t(fn() => strtotime('first day of next month', 1700000000));
t(fn() => strtotime('last day of', 1700000000));
t(fn() => strtotime('next friday', 1700000000));
t(fn() => strtotime('last monday', 1700000000));
t(fn() => strtotime('friday', 1700000000));
t(fn() => strtotime('this week', 1700000000));
t(fn() => strtotime('monday next week', 1700000000));
