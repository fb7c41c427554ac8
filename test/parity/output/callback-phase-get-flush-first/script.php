<?php // callback phase get flush first
$log = [];
ob_start(function ($buffer, $phase) use (&$log) { $log[] = "$phase:$buffer"; return strtoupper($buffer); });
echo 'x';
echo ob_get_flush(), json_encode($log);
