<?php // e3 22
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => constant('A::B'));
t(fn() => PHP_VERSION_ID > 80200);
t(fn() => PHP_OS_FAMILY);
t(fn() => PHP_INT_SIZE);
t(fn() => PHP_FLOAT_EPSILON);
t(fn() => M_PI);
t(fn() => E_STRICT);
t(fn() => php_sapi_name());
t(fn() => ini_get('nope'));
t(fn() => ini_set('nope', '1'));
