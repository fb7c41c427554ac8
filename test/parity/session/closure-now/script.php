<?php // closure now
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/closure-now'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('w'); session_start(); $_SESSION['c'] = function () {}; ob_start(); try { session_write_close(); } catch (Exception $e) { echo $e->getMessage(); } var_dump(session_status());
