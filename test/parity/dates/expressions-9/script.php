<?php // e4 9
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strtotime('third month', 1700000000));
t(fn() => strtotime('next year', 1700000000));
t(fn() => strtotime('previous month', 1700000000));
t(fn() => strtotime('this month', 1700000000));
t(fn() => strtotime('+1 fortnight', 1700000000));
t(fn() => strtotime('+2 sat', 1700000000));
t(fn() => strtotime('1 Jan', 1700000000));
t(fn() => strtotime('May-09-78'));
t(fn() => strtotime('78-Dec-22'));
t(fn() => strtotime('1814-MAY-17'));
