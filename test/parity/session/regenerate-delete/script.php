<?php // regenerate delete
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/regenerate-delete'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ob_start(); session_start(); $_SESSION['a'] = 1; session_regenerate_id(true); $b = session_id(); session_write_close(); var_dump(file_exists($dir . '/sess_reg2'), file_get_contents($dir . '/sess_' . $b)); echo count(headers_list());
