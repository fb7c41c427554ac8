<?php // shutdown registered in exception handler
set_exception_handler(function ($e) { echo 'H:', $e->getMessage(), ';'; register_shutdown_function(function () { echo 'late;'; }); exit('X;'); });
register_shutdown_function(function () { echo 'early;'; });
throw new Exception('boom');
