<?php // destroy
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/destroy'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('de'); session_start(); $_SESSION['a'] = 1; session_write_close(); session_start(); ob_start(); var_dump(session_destroy(), $_SESSION, session_id(), session_status(), file_exists($dir . '/sess_de'), session_destroy()); $_SESSION['b'] = 1;
