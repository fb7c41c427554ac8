<?php // ob callback gets error text
ob_start(function ($b) { return "[" . strip_tags($b) . "]"; });
echo "x"; trigger_error("warn", E_USER_WARNING); throw new Exception("end");
