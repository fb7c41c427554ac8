<?php // handler wrong types
ob_start(); ini_set('session.gc_probability', '0'); $t = fn () => true;
foreach ([null, 'x', 5, 0, -1] as $r) { session_set_save_handler(fn () => $r, $t, fn () => '', $t, $t, $t); session_id('hw'); try { var_dump(session_start()); } catch (Throwable $e) { echo get_class($e), ': ', $e->getMessage(), "\n"; } session_abort(); }
