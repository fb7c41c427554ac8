<?php // binary broken
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/binary-broken'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ini_set('session.serialize_handler', 'php_binary'); file_put_contents($dir . '/sess_bb', "\x01ai:1;\x05bi:2;"); ob_start(); var_dump(session_start(), $_SESSION, session_status());
