<?php // callback phase end clean first
$log = [];
ob_start(function ($buffer, $phase) use (&$log) { $log[] = "$phase:$buffer"; return ''; });
echo 'x';
ob_end_clean();
echo json_encode($log);
