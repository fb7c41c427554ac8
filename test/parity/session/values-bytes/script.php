<?php // values bytes
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/values-bytes'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('vb'); session_start();
$_SESSION['bin'] = urldecode('%E9%00%FF'); $_SESSION['after'] = 'x'; session_write_close(); echo bin2hex(file_get_contents($dir . '/sess_vb')), "\n";
session_start(); echo bin2hex($_SESSION['bin']), strlen($_SESSION['bin']), $_SESSION['after'];
