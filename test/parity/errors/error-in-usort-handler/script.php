<?php // error in usort handler
set_error_handler(function ($n, $m) { echo "[$m]"; }); $a = [3, 1, 2]; usort($a, function ($x, $y) { trigger_error("$x"); return $x <=> $y; }); echo implode($a);
