<?php // objects
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/objects'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('ob'); session_start(); $o = new stdClass; $o->a = 1; $o->b = [1]; $_SESSION['o'] = $o; session_write_close(); echo file_get_contents($dir . '/sess_ob'); session_start(); echo $_SESSION['o']->a, get_class($_SESSION['o']);
