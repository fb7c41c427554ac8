<?php // bigint is an int
var_dump(PHP_INT_MAX, PHP_INT_MIN);
echo PHP_INT_MAX, ' ', json_encode(PHP_INT_MAX);
printf(' %d %x', PHP_INT_MAX, PHP_INT_MAX);
