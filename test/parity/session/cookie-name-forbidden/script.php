<?php // cookie name forbidden
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/cookie-name-forbidden'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_name('A.b'); session_id('cn'); ob_start(); var_dump(session_start(), session_status(), session_name());
