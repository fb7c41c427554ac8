<?php // superglobal early
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/superglobal-early'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); $_SESSION['x'] = 1; session_id('se'); session_start(); var_dump($_SESSION);
