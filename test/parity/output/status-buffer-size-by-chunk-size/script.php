<?php // status buffer size by chunk size
ob_start(null, 4096); $a = ob_get_status()['buffer_size']; ob_end_clean();
ob_start(null, 5000); $b = ob_get_status()['buffer_size']; ob_end_clean();
ob_start(null, 1); $c = ob_get_status()['buffer_size']; ob_end_clean();
echo "$a $b $c";
