<?php // exit in error handler inside ob callback
set_error_handler(function ($n, $m) { exit("H:$m"); });
ob_start(function ($b) { trigger_error('in cb'); return "<$b>"; });
echo 'x'; ob_end_flush(); echo 'after';
