<?php // exit in exception handler of shutdown exception
set_exception_handler(function ($e) { exit('handled ' . $e->getMessage()); });
register_shutdown_function(function () { throw new Exception('sd'); });
register_shutdown_function(function () { echo 'next'; });
echo 'main;';
