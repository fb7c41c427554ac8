<?php // status buffer grows
ob_start();
echo str_repeat('x', 20000);
$status = ob_get_status();
ob_end_clean();
echo $status['buffer_size'], ' ', $status['buffer_used'];
