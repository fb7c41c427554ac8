<?php // async unhandled rejection
set_exception_handler(function ($e) { echo "XH:", $e->getMessage(); });
register_shutdown_function(function () { echo ";sd"; });
throw new Exception("rejected");
