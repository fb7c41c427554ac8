<?php // exc handler stack
$r1 = set_exception_handler(function ($e) { echo "h1:", $e->getMessage(); });
$r2 = set_exception_handler(function ($e) { echo "h2:", $e->getMessage(); });
var_dump($r1, is_callable($r2));
restore_exception_handler();
throw new Exception("x");
