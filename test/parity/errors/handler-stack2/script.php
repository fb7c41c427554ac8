<?php // handler stack2
function h1($n, $s) { echo "h1:$s\n"; return true; }
$h2 = function ($n, $s) { echo "h2:$s\n"; return true; };
var_dump(set_error_handler($h2) === null);
$old = set_error_handler(function ($n, $s) { echo "h3:$s\n"; return true; });
var_dump($old === $h2);
trigger_error("a");
var_dump(restore_error_handler());
trigger_error("b");
restore_error_handler();
trigger_error("c");
restore_error_handler(); restore_error_handler();
trigger_error("d");
