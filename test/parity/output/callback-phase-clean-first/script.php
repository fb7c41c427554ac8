<?php // callback phase clean first
$log = [];
ob_start(function ($buffer, $phase) use (&$log) { $log[] = "$phase:$buffer"; return $buffer; });
echo 'x';
ob_clean();
echo 'y';
ob_end_clean();
echo json_encode($log);
