<?php // chunk size four exact
$calls = [];
ob_start(function ($buffer, $phase) use (&$calls) { $calls[] = "$phase:$buffer"; return $buffer; }, 4);
echo '12'; echo '34'; echo '5'; echo '678901';
ob_end_flush();
echo json_encode($calls);
