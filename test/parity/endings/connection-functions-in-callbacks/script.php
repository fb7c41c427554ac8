<?php // connection functions in callbacks
ob_start(function ($b) { return $b . connection_status() . connection_aborted(); });
register_shutdown_function(function () { echo connection_status(), ignore_user_abort(), ';'; var_dump(ignore_user_abort(true)); var_dump(ignore_user_abort(null)); var_dump(ignore_user_abort(false)); var_dump(ignore_user_abort()); });
echo 'x;';
