<?php // handler and silence
set_error_handler(function ($errno, $errstr) { echo "[$errstr]"; return true; });
@trigger_error('silenced', E_USER_NOTICE);
