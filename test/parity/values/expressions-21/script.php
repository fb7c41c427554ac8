<?php // e3 21
ini_set('html_errors', '0');
function t($f) { try { var_dump($f()); } catch (\Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
t(fn() => is_countable([]));
t(fn() => is_scalar(null));
t(fn() => call_user_func('strtoupper', 'a'));
t(fn() => call_user_func_array('max', [1, 5, 3]));
t(fn() => call_user_func_array('str_pad', ['string' => 'x', 'length' => 3]));
t(fn() => function_exists('json_encode'));
t(fn() => function_exists('echo'));
t(fn() => defined('E_ALL'));
t(fn() => constant('PHP_INT_SIZE'));
t(fn() => constant('NOPE'));
