<?php // id dangerous
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/id-dangerous'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); var_dump(session_start(), strlen(session_id()));
