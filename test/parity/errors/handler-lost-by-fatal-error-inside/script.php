<?php // handler lost by fatal error inside
register_shutdown_function(function () { echo 'S;'; trigger_error('in shutdown'); });
set_error_handler(function ($n, $m) { echo "[H $m]"; if ($m === 'first') trigger_error('fatal', E_USER_ERROR); });
trigger_error('first');
