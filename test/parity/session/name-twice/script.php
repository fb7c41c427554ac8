<?php // name twice
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/name-twice'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_name('one'); session_id('i1'); session_start(); $_SESSION['a'] = 1; session_write_close(); session_name('two'); session_id('i2'); session_start(); echo json_encode($_SESSION), json_encode(array_slice(headers_list(), 1));
