<?php // e4 4
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strtotime('2024-W03-2'));
t(fn() => strtotime('2024.015'));
t(fn() => strtotime('2024-015'));
t(fn() => strtotime('Mon, 15 Jan 2024 13:14:15 GMT'));
t(fn() => strtotime('Monday, 15-Jan-24 13:14:15 UTC'));
t(fn() => strtotime('now', 1000));
t(fn() => strtotime('tomorrow', 1700000000));
t(fn() => strtotime('yesterday noon', 1700000000));
t(fn() => strtotime('midnight', 1700000000));
t(fn() => strtotime('+1 day', 1700000000));
