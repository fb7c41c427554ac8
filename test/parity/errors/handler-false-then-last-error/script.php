<?php // handler false then last error
set_error_handler(function ($n, $m) { echo "H;"; return false; }); ini_set('display_errors', '0'); hex2bin('abc'); print_r(error_get_last()['message']); error_clear_last(); var_dump(error_get_last());
