<?php // late without cookies
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/late-without-cookies'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ini_set('session.use_cookies', '0'); session_id('lw'); echo "out\n";
var_dump(session_start(), session_status());
