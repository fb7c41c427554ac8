<?php // e7 1
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => escapeshellcmd("ls -l; rm 'x y' \"z"));
t(fn() => escapeshellcmd("a & b | c > d $(e) `f` {g} #h ~i"));
t(fn() => fnmatch('*.txt', 'a.txt'));
t(fn() => fnmatch('*.txt', '.txt', FNM_PERIOD));
t(fn() => fnmatch('a?c', 'abc'));
t(fn() => fnmatch('[a-c]x', 'bx'));
t(fn() => fnmatch('[!a-c]x', 'bx'));
t(fn() => fnmatch('*/b', 'a/c/b'));
t(fn() => fnmatch('*/b', 'a/c/b', FNM_PATHNAME));
t(fn() => fnmatch('A*', 'abc', FNM_CASEFOLD));
