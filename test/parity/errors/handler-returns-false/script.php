<?php // handler returns false
set_error_handler(function ($errno, $errstr) { echo "[$errstr]"; return false; });
trigger_error('both', E_USER_WARNING);
