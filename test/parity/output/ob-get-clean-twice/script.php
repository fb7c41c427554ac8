<?php // ob get clean twice
ob_start();
echo 'a';
$first = ob_get_clean();
$second = ob_get_clean();
var_dump($first, $second);
