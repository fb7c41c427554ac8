<?php // handler respects error reporting
error_reporting(E_ERROR);
set_error_handler(function ($errno, $errstr) { echo "[$errstr]", error_reporting(); return true; });
trigger_error('still called', E_USER_NOTICE);
