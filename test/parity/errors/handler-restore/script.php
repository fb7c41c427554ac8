<?php // handler restore
set_error_handler(function ($errno, $errstr) { echo "[1:$errstr]"; return true; });
set_error_handler(function ($errno, $errstr) { echo "[2:$errstr]"; return true; });
trigger_error('a');
var_dump(restore_error_handler());
trigger_error('b');
