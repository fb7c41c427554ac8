<?php // read no delimiter
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/read-no-delimiter'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); file_put_contents($dir . '/sess_nodelim', 'garbage'); ob_start(); var_dump(session_start(), session_status(), $_SESSION);
