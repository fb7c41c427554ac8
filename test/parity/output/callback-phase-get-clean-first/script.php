<?php // callback phase get clean first
$log = [];
ob_start(function ($buffer, $phase) use (&$log) { $log[] = "$phase:$buffer"; return strtoupper($buffer); });
echo 'x';
echo ob_get_clean(), json_encode($log);
