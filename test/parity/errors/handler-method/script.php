<?php // handler method
class Handler { public function handle($errno, $errstr) { echo "[$errno $errstr]"; return true; } }
set_error_handler([new Handler(), 'handle']);
trigger_error('x', E_USER_WARNING);
