<?php // decode merges
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/decode-merges'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('dm'); session_start(); $_SESSION['a'] = 1; $_SESSION['b'] = 2; var_dump(session_decode('b|i:3;c|a:1:{i:0;s:1:"x";}')); echo json_encode($_SESSION), session_encode();
