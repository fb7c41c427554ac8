<?php // a buffer size grows
ob_start();
echo str_repeat('x', 16383);
print_r(ob_get_status());
echo 'yy';
$s = ob_get_status();
ob_clean();
print_r($s);
print_r(ob_get_status());
ob_end_clean();
ob_start(null, 5000);
$t = ob_get_status();
ob_end_clean();
print_r($t);
ob_start(null, 1);
$t = ob_get_status();
ob_end_clean();
print_r($t);
