<?php // handler restores itself
set_error_handler(function ($n, $s) { echo "h1:$s\n"; restore_error_handler(); return false; });
trigger_error("a");
trigger_error("b");
