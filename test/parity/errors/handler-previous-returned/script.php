<?php // handler previous returned
$first = function () { return true; };
var_dump(set_error_handler($first));
echo json_encode(set_error_handler(null) === $first);
