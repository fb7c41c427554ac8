<?php // cookie array
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/cookie-array'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_start(); echo strlen(session_id());
