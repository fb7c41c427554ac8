<?php // shutdown error handler called
set_error_handler(function ($errno, $errstr) { echo "[$errstr]"; return true; });
register_shutdown_function(function () { trigger_error('in shutdown'); });
echo 'main;';
