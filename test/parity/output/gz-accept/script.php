<?php // a gz accept
ob_start('ob_gzhandler');
echo 'hello';
print_r(ob_get_status());
ob_flush();
echo 'again';
