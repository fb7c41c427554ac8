<?php // the usual error page from a shutdown function
ini_set('display_errors', '0');
register_shutdown_function(function () { if (error_get_last() !== null) { echo 'Sorry.'; } });
throw new Exception('x');
