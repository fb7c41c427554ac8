<?php // cookie params
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/cookie-params'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_set_cookie_params(60, '/p', 'ex.com', true, true); ini_set('session.cookie_samesite', 'Lax'); session_id('cp'); session_start(); var_dump(session_get_cookie_params());
