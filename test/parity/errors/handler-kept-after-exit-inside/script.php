<?php // handler kept after exit inside
register_shutdown_function(function () { echo 'S;'; trigger_error('in shutdown'); });
set_error_handler(function ($n, $m) { echo "[H $m]"; if ($m === 'first') exit('bye;'); });
trigger_error('first');
