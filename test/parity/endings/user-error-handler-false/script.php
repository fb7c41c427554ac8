<?php // user error handler false
set_error_handler(function ($n, $m) { echo "H$n;"; return false; });
register_shutdown_function(function () { echo 'S;'; });
trigger_error('x', E_USER_ERROR); echo 'never';
