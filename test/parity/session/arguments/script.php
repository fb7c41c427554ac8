<?php // arguments
ob_start(); foreach ([fn () => session_start(1), fn () => session_id([]), fn () => session_name('a', 'b'), fn () => session_decode(), fn () => session_cache_expire('x'), fn () => session_gc(1)] as $f) { try { var_dump($f()); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } }
