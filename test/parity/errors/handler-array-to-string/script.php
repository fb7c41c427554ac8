<?php // handler array to string
set_error_handler(function ($errno, $errstr) { echo "[$errno:$errstr]"; return true; });
echo [1];
