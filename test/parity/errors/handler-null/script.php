<?php // handler null
set_error_handler(function ($n, $s) { echo "h:$s\n"; });
set_error_handler(null);
trigger_error("plain");
restore_error_handler();
trigger_error("handled");
