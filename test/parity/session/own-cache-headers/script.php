<?php // own cache headers
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/own-cache-headers'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); header('Cache-Control: public, max-age=9'); session_id('oc'); session_start(); header('Expires: 0'); header('Pragma: public'); echo json_encode(array_slice(headers_list(), 1));
