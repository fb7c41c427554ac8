<?php // shutdown args by value
$a = [1]; $o = new stdClass(); $o->v = 1;
register_shutdown_function(function ($x, $y) { echo count($x), $y->v; }, $a, $o);
$a[] = 2; $o->v = 2;
