<?php // handler returns zero
set_error_handler(function ($errno, $errstr) { return 0; });
trigger_error('zero is not false', E_USER_WARNING);
echo 'end';
