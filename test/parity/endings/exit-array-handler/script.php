<?php // exit array handler
set_error_handler(function ($n, $s) { echo "<$n $s>"; return true; });
exit([1]);
