<?php // e3 3
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => json_decode(' true '));
t(fn() => json_decode('"\ud83d\ude00\u00e9"'));
t(fn() => json_decode('"\ud83d"'));
t(fn() => json_decode("\"\x01\""));
t(fn() => json_decode("\"\xff\""));
t(fn() => json_decode("\"\xff\"", false, 512, JSON_INVALID_UTF8_IGNORE));
t(fn() => json_decode("{'a':1}"));
t(fn() => json_decode('[1,]'));
t(fn() => json_decode('{"a":1,"a":2}', true));
t(fn() => json_decode('{"":1,"0":2,"-1":3}', true));
