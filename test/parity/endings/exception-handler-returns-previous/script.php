<?php // exception handler returns previous
$first = function ($e) { echo 'first'; };
var_dump(set_exception_handler($first));
$previous = set_exception_handler(function ($e) { echo 'second'; });
echo json_encode($previous === $first), ';';
throw new Exception('x');
