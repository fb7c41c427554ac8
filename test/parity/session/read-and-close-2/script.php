<?php // read and close 2
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/read-and-close-2'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('r2'); ob_start(); session_start(); $_SESSION['a'] = 1; session_write_close(); session_start(['read_and_close' => 1]); var_dump(session_status(), session_write_close(), session_id()); session_start(); var_dump($_SESSION);
