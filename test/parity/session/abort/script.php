<?php // abort
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/abort'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('ab'); session_start(); $_SESSION['a'] = 1; session_commit(); ob_start(); session_start(); $_SESSION['a'] = 2; var_dump(session_abort(), $_SESSION, session_status()); session_start(); var_dump($_SESSION);
