<?php // exception handler and buffer order
ob_start(fn($b) => "[$b]");
set_exception_handler(function ($e) { echo 'H', ob_get_level(), ';'; ob_end_flush(); echo 'after;'; });
register_shutdown_function(function () { echo 'S', ob_get_level(), ';'; });
echo 'a;'; throw new Exception('x');
