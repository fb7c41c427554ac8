<?php // destroy restart
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/destroy-restart'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ob_start(); session_start(); $_SESSION['a'] = 1; session_destroy(); session_start(); var_dump(session_id(), $_SESSION); echo json_encode(array_slice(headers_list(), 1));
