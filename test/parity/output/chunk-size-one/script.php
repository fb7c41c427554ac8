<?php // chunk size one
$calls = [];
ob_start(function ($buffer, $phase) use (&$calls) { $calls[] = "$phase:$buffer"; return $buffer; }, 1);
echo 'ab'; echo ''; echo 'c';
ob_end_flush();
echo json_encode($calls);
