<?php // status default
ob_start();
echo 'hello';
$status = ob_get_status();
ob_end_clean();
print_r($status);
