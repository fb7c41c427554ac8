<?php // e4 6
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strtotime('first monday of january 2025'));
t(fn() => strtotime('last friday of next month', 1700000000));
t(fn() => strtotime('+1 week 2 days 4 hours 2 seconds', 1700000000));
t(fn() => strtotime('3 weekdays', 1700000000));
t(fn() => strtotime('-5 weekdays', 1700000000));
t(fn() => strtotime('1 year ago', 1700000000));
t(fn() => strtotime('2 days ago 14:00', 1700000000));
t(fn() => strtotime('noon tomorrow', 1700000000));
t(fn() => strtotime('tomorrow noon', 1700000000));
t(fn() => strtotime('10am', 1700000000));
