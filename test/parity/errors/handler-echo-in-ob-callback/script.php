<?php // handler echo in ob callback
set_error_handler(function ($n, $s) { echo "<h:$s>"; return true; });
ob_start(function ($b) { hex2bin('a'); return "[$b]"; });
echo "x"; ob_end_flush(); echo "|";
