<?php // exit after user warning handler output order
ob_start(function ($b) { return str_replace('warn', 'WARN', $b); });
set_error_handler(function ($n, $m) { echo "[$m]"; }); echo 'a'; trigger_error('warn', E_USER_WARNING); exit('z');
