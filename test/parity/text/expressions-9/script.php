<?php // e2 9
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => explode('', 'abc'));
t(fn() => explode(',', ''));
t(fn() => explode(',', '', -1));
t(fn() => strtr('Hi all', 'ai', 'eo'));
t(fn() => strtr('Hi all', ['Hi' => 'Hello', 'Hello' => 'x', '' => 'y']));
t(fn() => strtr('abc', 'ab'));
t(fn() => strtr('abc', ['a' => 1, 'b' => null]));
t(fn() => addslashes("O'Re\"il\\ly\0"));
t(fn() => stripslashes('O\\\'Re\\\\il\\0'));
t(fn() => addcslashes("foo[bar]\n\x01z", 'A..Z'));
