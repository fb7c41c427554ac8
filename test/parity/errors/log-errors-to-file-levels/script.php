<?php // log errors to file levels
$f = sys_get_temp_dir() . '/mix-' . mt_rand() . '.log'; ini_set('log_errors', '1'); ini_set('error_log', $f); ini_set('display_errors', '0');
trigger_error("n"); trigger_error("w", E_USER_WARNING); trigger_error("d", E_USER_DEPRECATED); error_reporting(E_ALL & ~E_USER_NOTICE); trigger_error("hidden"); 
foreach (file($f) as $l) { echo substr($l, strpos($l, '] ') + 2); } unlink($f);
