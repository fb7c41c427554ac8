<?php // user error in exception handler
set_exception_handler(function ($e) { echo 'H;'; trigger_error('ue', E_USER_ERROR); echo 'never'; });
register_shutdown_function(function () { echo 'S;', error_get_last()['message']; });
throw new Exception('x');
