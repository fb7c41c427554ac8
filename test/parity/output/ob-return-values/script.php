<?php // ob return values
ob_start();
$a = ob_flush(); $b = ob_clean(); $c = ob_end_flush();
ob_start();
$d = ob_end_clean();
var_dump($a, $b, $c, $d);
