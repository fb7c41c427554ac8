<?php // handler for engine warning
set_error_handler(function ($errno, $errstr) { echo "[$errno:$errstr]"; return true; });
echo 'x';
header('X-Late: 1');
