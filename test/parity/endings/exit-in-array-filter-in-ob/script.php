<?php // exit in array filter in ob
ob_start(); echo 'kept;';
array_filter([1, 2, 3], function ($x) { if ($x === 2) exit("at $x"); echo $x; return true; });
