<?php // empty key
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/empty-key'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('ek'); session_start(); $_SESSION[''] = 'e'; $_SESSION['a b'] = 1; $_SESSION['!x'] = 2; session_write_close(); echo file_get_contents($dir . '/sess_ek'); session_start(); echo json_encode($_SESSION);
