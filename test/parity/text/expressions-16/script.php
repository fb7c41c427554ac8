<?php // e2 16
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => base64_decode('YW Jj!'));
t(fn() => base64_decode('YW Jj!', true));
t(fn() => base64_decode('YQ'));
t(fn() => base64_decode('YQ=', true));
t(fn() => md5('a'));
t(fn() => sha1('a'));
t(fn() => crc32('abc'));
t(fn() => md5('a', true) === hex2bin('0cc175b9c0f1b6a831c399e269772661'));
t(fn() => hash('sha256', 'a'));
t(fn() => hash('crc32b', 'a'));
