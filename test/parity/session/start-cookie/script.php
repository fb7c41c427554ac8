<?php // start cookie
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/start-cookie'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir);
var_dump(session_start(), session_id(), $_SESSION);
echo json_encode(headers_list()), "\n";
