<?php // header remove
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/header-remove'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('hr'); session_start(); header_remove('Set-Cookie'); header_remove('Pragma'); echo json_encode(array_slice(headers_list(), 1));
