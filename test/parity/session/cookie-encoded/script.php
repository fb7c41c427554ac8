<?php // cookie encoded
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/cookie-encoded'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('a,b'); session_start(); echo session_id();
