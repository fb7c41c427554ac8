<?php // shutdown throw with handler set later
register_shutdown_function(function () { echo 's1;'; set_exception_handler(function ($e) { echo 'H:', $e->getMessage(), ';'; }); });
register_shutdown_function(function () { throw new Exception('sd'); });
register_shutdown_function(function () { echo 's3;'; });
