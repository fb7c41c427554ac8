<?php // a gz get clean
ob_start('ob_gzhandler');
echo 'hello';
$x = ob_get_clean();
print_r(headers_list());
echo $x;
