<?php // callback print r inside
ob_start(function ($buffer) { return $buffer . print_r([1], true); });
echo 'x';
ob_end_flush();
