<?php // last error in shutdown clean exit
@trigger_error('warned', E_USER_WARNING); register_shutdown_function(function () { var_dump(error_get_last()['message']); error_clear_last(); }); register_shutdown_function(function () { var_dump(error_get_last()); }); exit('x;');
