<?php // handler exit
set_error_handler(function ($errno, $errstr) { exit("stopped by $errstr"); });
trigger_error('it', E_USER_NOTICE);
echo 'not reached';
