<?php // lazy touch
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/lazy-touch'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); file_put_contents($dir . '/sess_lt', 'a|i:1;'); touch($dir . '/sess_lt', 1700000000); session_start(); session_write_close(); clearstatcache(); var_dump(filemtime($dir . '/sess_lt') > 1700000000, file_get_contents($dir . '/sess_lt'));
