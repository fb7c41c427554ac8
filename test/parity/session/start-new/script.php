<?php // start new
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/start-new'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir);
var_dump(session_status(), session_id(), session_start(), session_status(), strlen(session_id()), $_SESSION);
