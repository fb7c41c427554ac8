<?php // shutdown exception handler not called
set_exception_handler(function ($e) { echo 'handler:', $e->getMessage(); });
register_shutdown_function(function () { throw new Exception('in shutdown'); });
echo 'main;';
