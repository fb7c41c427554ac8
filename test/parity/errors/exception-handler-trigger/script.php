<?php // exc handler trigger
set_exception_handler(function ($e) { trigger_error("Unhandled: " . $e->getMessage(), E_USER_ERROR); echo "no"; });
register_shutdown_function(function () { echo "sd:", error_get_last()['type']; });
throw new Exception("x");
