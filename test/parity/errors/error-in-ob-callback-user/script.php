<?php // error in ob callback user
ob_start(function ($b) { trigger_error("fatal in cb", E_USER_ERROR); return "r"; });
echo "x";
ob_end_flush();
echo "no";
