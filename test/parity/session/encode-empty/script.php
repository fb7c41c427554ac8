<?php // encode empty
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/encode-empty'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_start(); $e = session_encode(); $_SESSION['a|b'] = 1; $_SESSION['c'] = 2; $f = session_encode(); session_unset(); $_SESSION['5'] = 1; $_SESSION['k'] = 1; ob_start(); $g = session_encode(); session_abort();
var_dump($e, $f, $g);
