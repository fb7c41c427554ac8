<?php // handler fails
ob_start(); ini_set('session.gc_probability', '0'); $t = fn () => true; $f = fn () => false;
session_set_save_handler($f, $t, $t, $t, $t, $t); var_dump(session_start());
session_set_save_handler($t, $t, $f, $t, $t, $t); var_dump(session_start());
session_set_save_handler($t, $t, fn () => '', $f, $f, $t); session_id('hf'); var_dump(session_start(), session_write_close(), session_start(), session_destroy(), session_id());
