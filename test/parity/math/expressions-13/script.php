<?php // e1 13
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mt_getrandmax());
t(fn() => getrandmax());
t(fn() => lcg_value() < 1);
t(fn() => strlen(uniqid()));
t(fn() => strlen(uniqid('', true)));
t(fn() => strlen(uniqid('pre')));
