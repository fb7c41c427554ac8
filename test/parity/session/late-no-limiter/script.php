<?php // late no limiter
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/late-no-limiter'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); ini_set('session.use_cookies', '0'); session_cache_limiter(''); session_id('ll'); echo "out\n";
var_dump(session_start(), session_status()); $_SESSION['a'] = 1; session_write_close(); echo file_get_contents($dir . '/sess_ll');
