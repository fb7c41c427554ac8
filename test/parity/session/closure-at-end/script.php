<?php // closure at end
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/closure-at-end'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('w'); session_start(); $_SESSION['c'] = function () {}; echo 'x';
