<?php // e3 2
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => json_encode([[[1]]], 0, 2));
t(fn() => json_encode([[[1]]], JSON_PARTIAL_OUTPUT_ON_ERROR, 2));
t(fn() => json_encode([[[1]]], JSON_THROW_ON_ERROR, 1));
t(fn() => json_encode(null));
t(fn() => json_last_error_msg());
t(fn() => json_decode('{"a":{"b":[1,2]}}', true));
t(fn() => json_decode('[1,2', true));
t(fn() => json_decode(''));
t(fn() => json_decode('', true, 512, JSON_THROW_ON_ERROR));
t(fn() => json_decode('nul'));
