<?php // handler four args types
set_error_handler(function (...$a) { echo count($a), gettype($a[0]), gettype($a[1]), gettype($a[2]), gettype($a[3]), basename(dirname($a[2])), "\n"; }); trigger_error('x'); hex2bin('1');
