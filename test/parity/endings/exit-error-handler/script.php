<?php // exit error handler
set_error_handler(function ($no, $str) { echo "[$str]"; exit("handled"); });
register_shutdown_function(function () { echo "|sd:", json_encode(error_get_last()); });
trigger_error("boom", E_USER_WARNING);
echo "never";
