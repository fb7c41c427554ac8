<?php // e2 22
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => strlen(1, 2));
t(fn() => trim(5));
t(fn() => str_replace(['a', 'b'], ['1'], 'aabbc'));
t(fn() => str_replace('a', ['x'], 'abc'));
t(fn() => str_replace(['a'], 'x', ['k' => 'abc', 'l' => 5]));
t(fn() => str_ireplace('A', 'x', 'aAbB'));
t(fn() => parse_url('http://user:pa%20ss@host:8080/p/a/t/h?query[]=1&b=2#frag'));
t(fn() => parse_url('//host/path'));
t(fn() => parse_url('/path?x=1#y'));
t(fn() => parse_url('host:80'));
