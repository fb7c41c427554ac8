<?php // e2 21
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => quoted_printable_decode('a=3Db=FF=\r\nx'));
t(fn() => utf8_encode("\xe9"));
t(fn() => utf8_decode('é€'));
t(fn() => vsprintf('%d', 'x'));
t(fn() => strtolower('ÀBC'));
t(fn() => strtoupper('äbc'));
t(fn() => nl2br(null));
t(fn() => strlen(null));
t(fn() => strlen([]));
t(fn() => strlen());
