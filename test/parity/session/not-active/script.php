<?php // not active
$a = ['session_unset', 'session_abort', 'session_reset', 'session_write_close', 'session_commit', 'session_destroy', 'session_gc', 'session_regenerate_id', 'session_encode', 'session_status', 'session_id', 'session_name', 'session_module_name', 'session_cache_limiter', 'session_cache_expire'];
foreach ($a as $f) { echo $f, ': '; var_dump($f()); }
var_dump(session_decode('a|i:1;'));
