<?php // gc always
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/gc-always'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); touch($dir . '/sess_old1', 1000000000); ini_set('session.gc_probability', '1'); ini_set('session.gc_divisor', '1'); session_id('gd'); session_start(); var_dump(count(scandir($dir)));
