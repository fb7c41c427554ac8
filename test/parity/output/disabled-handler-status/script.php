<?php // a disabled handler status
ob_start(fn($b) => false);
echo 'a';
ob_flush();
print_r(ob_get_status());
ob_clean();
echo 'b';
ob_end_flush();
