<?php // e2 7
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => wordwrap('A very long woooooooooooord.', 8, "\n", true));
t(fn() => wordwrap('A very long woooooooooooord.', 8, "\n", false));
t(fn() => wordwrap('abc', 0, "\n", true));
t(fn() => wordwrap('abc', 5, ''));
t(fn() => chunk_split('abcdefg', 3, '-'));
t(fn() => chunk_split('abc', 0));
t(fn() => trim("  abc \t\n\r\0\x0B"));
t(fn() => trim('abcxa', 'a..c'));
t(fn() => trim('abc', 'z..a'));
t(fn() => rtrim('1.500', '0'));
