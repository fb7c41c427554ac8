<?php // handler sets handler
set_error_handler(function ($n, $s) { echo "h1:$s\n"; set_error_handler(function ($n, $s) { echo "h2:$s\n"; }); trigger_error("in h1"); });
trigger_error("a");
trigger_error("b");
