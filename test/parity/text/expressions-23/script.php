<?php // e2 23
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => parse_url('http:///x'));
t(fn() => parse_url('http://host:99999'));
t(fn() => parse_url('mailto:a@b.c'));
t(fn() => parse_url('?q=1'));
t(fn() => parse_url('#f'));
t(fn() => parse_url(''));
t(fn() => parse_url('x:0'));
t(fn() => parse_url('/a:80'));
t(fn() => parse_url('http://h?q'));
t(fn() => parse_url('http://[::1]:80/x'));
