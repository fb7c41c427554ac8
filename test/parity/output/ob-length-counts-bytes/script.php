<?php // ob length counts bytes
ob_start();
echo 'grüße €';
$length = ob_get_length();
ob_end_clean();
echo $length;
