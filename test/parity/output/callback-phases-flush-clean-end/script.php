<?php // callback phases flush clean end
$log = [];
ob_start(function ($buffer, $phase) use (&$log) { $log[] = "$phase:$buffer"; return "<$buffer>"; });
echo 1; ob_flush();
echo 2; ob_flush();
echo 3; ob_clean();
echo 4; ob_end_flush();
echo json_encode($log);
