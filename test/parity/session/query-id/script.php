<?php // query id
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/query-id'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ini_set('session.use_only_cookies', '0'); session_start(); var_dump(session_id());
