<?php // e2 0
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => str_pad('x', 5, ''));
t(fn() => str_pad('x', 5, '-', 7));
t(fn() => str_pad('x', 5, 'ab', STR_PAD_BOTH));
t(fn() => str_pad('x', 6, 'ab', STR_PAD_LEFT));
t(fn() => str_pad('äö', 6, '-'));
t(fn() => str_pad('x', -3));
t(fn() => str_repeat('ab', 3));
t(fn() => str_repeat('ab', -1));
t(fn() => str_repeat('', 100));
t(fn() => str_split('abcdef', 4));
