<?php // e5 0
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => unserialize('s:2:"abc";'));
t(fn() => unserialize('s:3:"abc"'));
t(fn() => unserialize('a:1:{i:0;}'));
t(fn() => unserialize('a:2:{i:0;i:1;}'));
t(fn() => unserialize('a:1:{i:0;s:5:"abc";}'));
t(fn() => unserialize('a:1:{i:0;i:1;'));
t(fn() => unserialize('a:1:{i:0;i:1;x'));
t(fn() => unserialize('s:100:"ab";'));
t(fn() => unserialize('a:1:{i:0;a:1:{i:0;z}}'));
t(fn() => unserialize('d:abc;'));
