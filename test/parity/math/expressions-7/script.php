<?php // e1 7
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => base_convert('zz', 36, 10));
t(fn() => base_convert('19', 8, 10));
t(fn() => base_convert('1', 1, 10));
t(fn() => bindec('102'));
t(fn() => bindec('1111'));
t(fn() => hexdec('0xff'));
t(fn() => hexdec('fffffffffffffffff'));
t(fn() => octdec('789'));
t(fn() => decbin(-1));
t(fn() => dechex(255));
t(fn() => dechex(-255));
t(fn() => decoct(8));
