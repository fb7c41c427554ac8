<?php // e3 5
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => json_decode("\xEF\xBB\xBF[]"));
t(fn() => json_decode('{"\u0000a":1}'));
t(fn() => json_decode('{"\u0000a":1}', true));
t(fn() => serialize([1, 'a' => true, 'b' => null, 'c' => 1.5, 'd' => 'é', 'e' => [0.1, -0.0, 1e100]]));
t(fn() => serialize('x'));
t(fn() => unserialize('a:2:{i:0;s:1:"a";s:1:"k";d:1.5;}'));
t(fn() => unserialize('b:1;'));
t(fn() => unserialize('i:5'));
t(fn() => unserialize('x'));
t(fn() => unserialize(''));
