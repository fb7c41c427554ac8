<?php // read references
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/read-references'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('rr'); file_put_contents($dir . '/sess_rr', 'a|a:2:{i:0;i:1;i:1;R:2;}b|R:1;o|O:8:"stdClass":1:{s:1:"p";i:7;}o2|r:3;n|i:3;'); session_start();
echo json_encode($_SESSION);
