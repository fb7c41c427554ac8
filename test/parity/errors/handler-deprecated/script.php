<?php // handler deprecated
set_error_handler(function ($errno, $errstr) { echo "[$errno:$errstr]"; return true; });
echo strlen(null);
