<?php // shutdown registered in error handler
set_error_handler(function ($n, $m) { register_shutdown_function(function () use ($m) { echo "later:$m;"; }); return true; });
trigger_error('one'); trigger_error('two'); echo 'end;';
