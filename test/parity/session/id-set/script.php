<?php // id set
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/id-set'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); var_dump(session_id('one'), session_id('two'), session_id()); session_start(); var_dump(session_id()); session_write_close(); var_dump(session_id('three')); session_destroy();
