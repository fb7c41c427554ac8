<?php // camel
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/camel'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('cm'); session_start(); $_SESSION['a'] = 1; session_write_close(); echo session_status(), session_id(), file_get_contents($dir . '/sess_cm');
