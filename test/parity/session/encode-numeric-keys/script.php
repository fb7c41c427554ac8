<?php // encode numeric keys
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/encode-numeric-keys'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('nk'); session_start(); $_SESSION[5] = 'five'; $_SESSION['x'] = 'y'; ob_start();
var_dump(session_encode()); session_write_close(); echo file_get_contents($dir . '/sess_nk');
