<?php // nested start in shutdown
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/nested-start-in-shutdown'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('ss'); echo 'x'; register_shutdown_function(function () use ($dir) { var_dump(session_start(), session_status()); });
