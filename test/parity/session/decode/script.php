<?php // decode
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/decode'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('dc'); session_start(); $_SESSION['old'] = 1; $a = session_decode('new|i:2;text|s:2:"ab";'); $b = $_SESSION; $d = session_decode(''); $e = session_encode(); ob_start(); $f = session_decode('x|i:5;junk');
var_dump($a, $b, $d, $e, $f, $_SESSION, session_status(), session_id());
