<?php // options bad
$dir = $_SERVER['DOCUMENT_ROOT'] . '/side/options-bad'; mkdir($dir); ini_set('session.gc_probability', '0'); session_save_path($dir); session_id('ob'); ob_start(); try { session_start(['arr' => []]); } catch (TypeError $e) { echo $e->getMessage(), "\n"; }
var_dump(session_start(['foo' => 1, 'sid_length' => 5, 'name' => '12', 'cookie_lifetime' => -1])); var_dump(session_name());
