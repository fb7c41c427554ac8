<?php // e7 4
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => mb_strrchr('a/b/c', '/'));
t(fn() => mb_strrchr('a/b/c', '/', true));
t(fn() => mb_stristr('HAYSTACK', 'st'));
t(fn() => mb_strrichr('xAyAz', 'a'));
t(fn() => mb_strcut('äöü', 1, 3));
t(fn() => mb_strcut('äöü', 3));
t(fn() => convert_uuencode("test\ntext text\r\n"));
t(fn() => convert_uuencode(''));
t(fn() => convert_uudecode("+22!L;W9E(%!(4\"$`\n`"));
t(fn() => pack('h4', '1f2') === "\xf1\x02");
