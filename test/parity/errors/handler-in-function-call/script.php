<?php // handler in function call
function check($n) { if ($n > 1) { trigger_error("too big: $n", E_USER_WARNING); } return $n; }
set_error_handler(function ($errno, $errstr, $errfile, $errline) { echo "($errline)"; return true; });
echo check(1);
echo check(2);
