<?php // exception handler exit
register_shutdown_function(function () { echo '[shutdown]'; });
set_exception_handler(function ($e) { exit('exit in handler'); });
throw new Exception('bad');
