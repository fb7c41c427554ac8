<?php // handler arguments
set_error_handler(function ($errno, $errstr, $errfile, $errline) { echo "[$errno|$errstr|$errline]"; return true; });
trigger_error('to handler', E_USER_WARNING);
